/** Tests of the ledger through the API. */
@org.jspecify.annotations.NullMarked
package officewatch.api.ledger;
