/** What a function is allowed to use, derived from what its class depends on. */
@org.jspecify.annotations.NullMarked
package officewatch.grants;
