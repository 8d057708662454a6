/** Functions that take in mail and scan documents; the only place that opens strangers' files. */
@org.jspecify.annotations.NullMarked
package officewatch.mail;
