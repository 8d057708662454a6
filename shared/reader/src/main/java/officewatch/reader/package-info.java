/** Reading invoices: bytes in, fields with evidence out. No framework, no network, no clock. */
@org.jspecify.annotations.NullMarked
package officewatch.reader;
