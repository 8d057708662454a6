/** Tests of what the build derives from the routes. */
@org.jspecify.annotations.NullMarked
package officewatch.api.runtime.manifest;
