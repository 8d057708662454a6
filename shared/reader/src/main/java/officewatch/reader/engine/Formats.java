package officewatch.reader.engine;

import java.util.Optional;
import officewatch.reader.Reading;
import officewatch.reader.einvoice.EInvoice;
import officewatch.reader.markup.HtmlPages;
import officewatch.reader.markup.MarkupText;
import officewatch.reader.markup.PlainPages;

/** The readers of the formats other than PDF. */
record Formats(Xml xml, Markup html, Markup plain) {

  /** Reads an e-invoice; empty when the XML is none. */
  @FunctionalInterface
  interface Xml {
    Optional<Reading> read(String part, byte[] xml, String source);
  }

  /** Turns a text into rows of cells. */
  @FunctionalInterface
  interface Markup {
    MarkupText of(String part, String text);
  }

  static final Formats WIRED = new Formats(EInvoice::read, HtmlPages::read, PlainPages::read);

  Formats withoutXml() {
    return new Formats((part, xml, source) -> Optional.empty(), html, plain);
  }
}
