package officewatch.reader.mail;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The media type of content by its first bytes; what a sender declares is no more than a claim. */
final class MediaSniffer {
  /** PDF readers accept the signature anywhere in here. */
  private static final int HEAD = 1024;

  private MediaSniffer() {}

  static String sniff(byte[] bytes) {
    String head = head(bytes);
    if (head.startsWith("PK\u0003\u0004")) {
      return "application/zip";
    }
    String image = image(head);
    if (!image.isEmpty()) {
      return image;
    }
    if (head.startsWith("x\u009f>\"")) {
      return "application/ms-tnef";
    }
    if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) {
      return "application/x-ole-storage";
    }
    if (head.contains("%PDF-")) {
      return "application/pdf";
    }
    return text(bytes, head);
  }

  private static String image(String head) {
    if (head.startsWith("\u0089PNG\r\n")) {
      return "image/png";
    }
    if (head.startsWith("\u00ff\u00d8\u00ff")) {
      return "image/jpeg";
    }
    if (head.startsWith("GIF8")) {
      return "image/gif";
    }
    if (head.startsWith("II*\0") || head.startsWith("MM\0*")) {
      return "image/tiff";
    }
    if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
      return "image/webp";
    }
    if (head.startsWith("ftyphei", 4) || head.startsWith("ftypmif1", 4)) {
      return "image/heic";
    }
    return head.startsWith("BM") && head.indexOf('\0') > 0 && head.indexOf('\0') < 10
        ? "image/bmp"
        : "";
  }

  private static String text(byte[] bytes, String head) {
    boolean wide = head.startsWith("\u00ff\u00fe") || head.startsWith("\u00fe\u00ff");
    String text =
        wide ? new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.UTF_16) : head;
    if (text.indexOf('\0') >= 0 || controls(text) > text.length() / 20) {
      return "application/octet-stream";
    }
    String start = text.replace("\u00ef\u00bb\u00bf", "").stripLeading().toLowerCase(Locale.ROOT);
    if (start.startsWith("<?xml") || start.startsWith("<rsm:") || start.startsWith("<ubl:")) {
      return start.contains("<html")
          ? "text/html"
          : start.contains("<svg") ? "image/svg+xml" : "application/xml";
    }
    if (start.startsWith("<!doctype html")
        || start.startsWith("<html")
        || start.startsWith("<head")) {
      return "text/html";
    }
    if (start.startsWith("<svg")) {
      return "image/svg+xml";
    }
    if (start.startsWith("<") && (start.contains("xmlns=") || start.contains("xmlns:"))) {
      return start.contains("w3.org/1999/xhtml") ? "text/html" : "application/xml";
    }
    return "text/plain";
  }

  private static long controls(String text) {
    return text.chars().filter(c -> c < 32 && "\t\r\n\f\u001b".indexOf(c) < 0).count();
  }

  private static String head(byte[] bytes) {
    return new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
  }
}
