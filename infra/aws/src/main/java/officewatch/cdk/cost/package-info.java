/** What an installation costs, worked out from its templates and a dated list of prices. */
@org.jspecify.annotations.NullMarked
package officewatch.cdk.cost;
