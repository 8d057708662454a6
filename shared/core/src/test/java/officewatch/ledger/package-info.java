/** Tests of the arithmetic of terms and cycles. */
@org.jspecify.annotations.NullMarked
package officewatch.ledger;
