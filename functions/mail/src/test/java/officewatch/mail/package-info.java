/** Tests of receiving and scanning through the queue functions. */
@org.jspecify.annotations.NullMarked
package officewatch.mail;
