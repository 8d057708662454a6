/**
 * Values that others read: an expense service, a language model. They may propose for fields that
 * are unknown, and only what is printed; nobody books by their word alone.
 */
@org.jspecify.annotations.NullMarked
package officewatch.reader.propose;
