/** Signing up, signing in, tokens and keys. */
@org.jspecify.annotations.NullMarked
package officewatch.api.identity;
