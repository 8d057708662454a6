package officewatch.reader;

/**
 * A document as it arrived.
 *
 * @param name file name or part name as declared by a stranger; used as evidence label only, never
 *     as a path
 * @param mediaType declared media type; a hint only, the content decides
 * @param bytes the content, not copied: callers do not change it afterwards
 */
@SuppressWarnings(
    "ArrayRecordComponent") // one owner, never compared: copying 25 MB would buy nothing
public record SourceDocument(String name, String mediaType, byte[] bytes) {}
