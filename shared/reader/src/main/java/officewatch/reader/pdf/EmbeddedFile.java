package officewatch.reader.pdf;

/**
 * A file embedded in a PDF.
 *
 * @param name as declared by a stranger; a label, never a path
 * @param bytes decoded content, not copied
 */
@SuppressWarnings("ArrayRecordComponent") // one owner, never compared
public record EmbeddedFile(String name, byte[] bytes) {}
