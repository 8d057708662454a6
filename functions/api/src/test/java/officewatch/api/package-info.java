/** Tests of the API through its function. */
@org.jspecify.annotations.NullMarked
package officewatch.api;
