package officewatch.reader.einvoice;

import java.util.Arrays;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import officewatch.reader.Reading;
import officewatch.reader.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Reads structured invoices: UBL 2.x, and UN/CEFACT CII as ZUGFeRD 1.0, Factur-X, ZUGFeRD 2.x and
 * XRechnung. Nothing is ever fetched and no document type declaration is followed.
 *
 * <p>On a credit note the totals and the net amounts of lines are negative whichever way the sender
 * wrote them; quantities and unit prices stay as written.
 */
public final class EInvoice {
  private static final int MAX_BYTES = 20 * 1024 * 1024;

  /** Enough of a file to find its root element. */
  private static final int HEAD_BYTES = 64 * 1024;

  /** Elements of an envelope's header; real ones have some dozens. */
  private static final int MAX_ENVELOPE = 1_000;

  private EInvoice() {}

  /** An XML file of its own; see {@link #read(String, byte[], String)}. */
  public static Optional<Reading> read(String part, byte[] xml) {
    return read(part, xml, "xml");
  }

  /**
   * Reads an e-invoice.
   *
   * @param part name used in evidence
   * @param xml the file; a wrong encoding name or blanks before the declaration are repaired
   * @param source {@link Reading#source()} of the result: {@code xml} or {@code pdf-xml}
   * @return empty when the root element is no e-invoice (nor an envelope around one); a refusal
   *     with a reason when it is one that is broken, carries a document type declaration or exceeds
   *     20 MB, depth 100 or 20,000 lines
   */
  public static Optional<Reading> read(String part, byte[] xml, String source) {
    boolean tooLarge = xml.length > MAX_BYTES;
    String text = XmlText.decode(tooLarge ? Arrays.copyOf(xml, HEAD_BYTES) : xml);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Syntax syntax = null;
    try (ElementParser parser = new ElementParser(text)) {
      syntax = find(parser);
      if (syntax == null) {
        return Optional.empty();
      }
      if (tooLarge) {
        return Optional.of(tooLarge(source, "is larger than 20 MB"));
      }
      if (parser.hasDoctype()) {
        return Optional.of(
            malformed(source, "carries a document type declaration, which no e-invoice may"));
      }
      Assembler assembler = new Assembler(syntax, new Spans(part, text));
      Element root = parser.read(syntax.lineName(), assembler::line);
      boolean creditNote = syntax instanceof Ubl ubl && ubl.creditNote();
      return Optional.of(assembler.reading(syntax.header(root), creditNote, source));
    } catch (XMLStreamException broken) {
      return syntax == null
          ? Optional.empty()
          : Optional.of(malformed(source, "is damaged: its XML breaks off or is not well formed"));
    } catch (XmlLimitException limit) {
      return Optional.of(tooLarge(source, limit.getMessage()));
    }
  }

  /** The syntax of the root element, or of the invoice in a Peppol envelope. */
  private static @Nullable Syntax find(ElementParser parser) throws XMLStreamException {
    if (!parser.toElement()) {
      return null;
    }
    Syntax syntax = syntax(parser.elementName(), parser.elementNamespace());
    boolean envelope = parser.elementName().equals("StandardBusinessDocument");
    for (int i = 0; envelope && syntax == null && i < MAX_ENVELOPE && parser.toElement(); i++) {
      syntax = syntax(parser.elementName(), parser.elementNamespace());
    }
    return syntax;
  }

  private static @Nullable Syntax syntax(String root, @Nullable String namespace) {
    if (namespace == null) {
      return null;
    }
    return switch (root) {
      case "Invoice" -> namespace.startsWith(Ubl.NAMESPACE) ? new Ubl(false) : null;
      case "CreditNote" -> namespace.startsWith(Ubl.NAMESPACE) ? new Ubl(true) : null;
      case "CrossIndustryInvoice", "CrossIndustryDocument" ->
          namespace.startsWith("urn:un:unece:uncefact:") || namespace.startsWith("urn:ferd:")
              ? new Cii()
              : null;
      default -> null;
    };
  }

  private static Reading malformed(String source, String what) {
    return Reading.refused(
        Verdict.MALFORMED,
        source,
        "This e-invoice " + what + ". Ask the sender for a new copy or enter it by hand.");
  }

  private static Reading tooLarge(String source, @Nullable String what) {
    return Reading.refused(
        Verdict.RESOURCE_LIMIT,
        source,
        "This e-invoice " + what + " and was not read. Enter it by hand.");
  }
}
