/** Cursor lists. */
@org.jspecify.annotations.NullMarked
package officewatch.paging;
