/** What can be wrong with a request, without words of HTTP. */
@org.jspecify.annotations.NullMarked
package officewatch.problem;
