package officewatch.reader.mail;

import java.util.Map;

/** An open message or part while its stream is walked. */
final class Frame {
  final String path;
  final boolean message;
  final HeaderCollector fields = new HeaderCollector();
  byte[] preamble = {};
  private int children;

  Frame(String path, boolean message) {
    this.path = path;
    this.message = message;
  }

  /** The path of the next part inside. */
  String child() {
    children++;
    return path.isEmpty() ? String.valueOf(children) : path + "." + children;
  }

  boolean isChildless() {
    return children == 0;
  }

  /** A leaf with this frame's headers. */
  MailPart part(String leafPath, String declaredType, byte[] bytes) {
    Map<String, String> disposition = fields.parameters("content-disposition");
    Map<String, String> type = fields.parameters("content-type");
    String declaredName = disposition.getOrDefault("filename", type.getOrDefault("name", ""));
    String name = DisplayName.of(declaredName);
    String sniffed = MediaSniffer.sniff(bytes);
    boolean attachment = "attachment".equals(disposition.get(""));
    return new MailPart(
        leafPath,
        name,
        declaredType,
        sniffed,
        type.get("charset"),
        attachment,
        fields.id("content-id"),
        bytes,
        PartClassifier.role(declaredType, sniffed, attachment, name),
        null);
  }
}
