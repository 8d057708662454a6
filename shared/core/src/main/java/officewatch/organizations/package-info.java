/** Organisations, memberships and roles. */
@org.jspecify.annotations.NullMarked
package officewatch.organizations;
