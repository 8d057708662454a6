/** Who first sent what a person forwarded. */
@org.jspecify.annotations.NullMarked
package officewatch.reader.mail.forward;
