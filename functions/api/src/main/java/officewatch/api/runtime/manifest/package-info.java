/** The list of functions and the API document, derived from the routes when the API is built. */
@org.jspecify.annotations.NullMarked
package officewatch.api.runtime.manifest;
