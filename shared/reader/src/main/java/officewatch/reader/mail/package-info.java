/** Raw mail messages to headers and a flat list of parts, each either content or with a reason. */
@org.jspecify.annotations.NullMarked
package officewatch.reader.mail;
