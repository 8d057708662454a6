/** The caller, their organisations and the current one. */
@org.jspecify.annotations.NullMarked
package officewatch.api.organizations;
