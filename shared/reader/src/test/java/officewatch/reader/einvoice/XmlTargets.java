package officewatch.reader.einvoice;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import officewatch.reader.fuzz.Require;

/** What both syntaxes are put through. */
final class XmlTargets {
  private XmlTargets() {}

  /** Reads the bytes as they are if they begin like a document, else between the tags. */
  static void read(String head, byte[] input, String tail) {
    boolean whole = input.length > 4 && input[0] == '<' && (input[1] == '?' || input[1] == '!');
    byte[] document = whole ? input : between(head, input, tail);
    EInvoice.read("invoice.xml", document).ifPresent(Require::sound);
  }

  private static byte[] between(String head, byte[] input, String tail) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    out.writeBytes(input);
    out.writeBytes(tail.getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }
}
