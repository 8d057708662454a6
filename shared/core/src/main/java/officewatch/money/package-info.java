/** Amounts in minor units with their ISO 4217 currency. */
@org.jspecify.annotations.NullMarked
package officewatch.money;
