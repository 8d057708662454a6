package officewatch.reader.engine;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import officewatch.reader.SourceDocument;

/**
 * Tells by the first bytes what a document is. Names and declared types are claims of strangers.
 */
final class Sniffer {
  private static final int HEAD = 1024;
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** How PNG, JPEG, GIF and both kinds of TIFF begin; BMP is too short a claim. */
  private static final List<String> IMAGES =
      List.of("\u0089PNG\r\n", "\u00ff\u00d8\u00ff", "GIF8", "II*\0", "MM\0*");

  private Sniffer() {}

  enum Format {
    PDF,
    IMAGE,
    XML,
    HTML,
    TEXT,
    UNKNOWN;

    String source() {
      return switch (this) {
        case UNKNOWN -> "text";
        case IMAGE -> "scan";
        default -> name().toLowerCase(Locale.ROOT);
      };
    }
  }

  static Format sniff(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
    if (head.contains("%PDF-")) {
      return Format.PDF;
    }
    if (IMAGES.stream().anyMatch(head::startsWith)) {
      return Format.IMAGE;
    }
    // UTF-16 text shows as every other byte zero.
    String text = head.replace("\0", "").replaceFirst("^(?:ï»¿|þÿ|ÿþ)", "").stripLeading();
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.startsWith("<!doctype html")
        || lower.startsWith("<html")
        || lower.contains("<html")) {
      return Format.HTML;
    }
    if (lower.startsWith("<?xml") || isInvoiceRoot(text)) {
      return Format.XML;
    }
    if (lower.startsWith("<")) {
      return Format.HTML;
    }
    return isText(bytes, head) ? Format.TEXT : Format.UNKNOWN;
  }

  private static boolean isInvoiceRoot(String text) {
    return text.startsWith("<")
        && (text.contains("CrossIndustry")
            || text.contains("urn:oasis:names:specification:ubl:schema:xsd"));
  }

  private static boolean isText(byte[] bytes, String head) {
    if (bytes.length == 0) {
      return false;
    }
    if (startsWithUtf16Mark(bytes)) {
      return true;
    }
    long controls =
        head.chars()
            .filter(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f')
            .count();
    return controls * 100 <= head.length();
  }

  private static boolean startsWithUtf16Mark(byte[] bytes) {
    return bytes.length > 1
        && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
            || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
  }

  /**
   * The characters of a document without a declared encoding: UTF-8 if valid, else Windows-1252.
   */
  static String text(SourceDocument document) {
    byte[] bytes = document.bytes();
    if (startsWithUtf16Mark(bytes)) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      return new String(bytes, WINDOWS_1252);
    }
  }
}
