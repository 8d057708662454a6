/** Tests of the catalogue through the API. */
@org.jspecify.annotations.NullMarked
package officewatch.api.catalog;
