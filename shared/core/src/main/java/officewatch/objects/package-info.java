/** Object storage: raw mail and documents, each under its organisation's prefix, never changed. */
@org.jspecify.annotations.NullMarked
package officewatch.objects;
