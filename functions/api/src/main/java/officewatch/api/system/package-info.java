/** Health, the API document and its pages. */
@org.jspecify.annotations.NullMarked
package officewatch.api.system;
