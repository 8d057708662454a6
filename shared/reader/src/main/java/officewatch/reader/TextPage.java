package officewatch.reader;

/** The canonical text of a page: what {@link Evidence} spans point into. */
public record TextPage(String part, int page, String text) {}
