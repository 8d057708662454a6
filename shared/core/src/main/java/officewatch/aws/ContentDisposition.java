package officewatch.aws;

import java.nio.charset.StandardCharsets;

/** The header that names a download (RFC 6266), safe for names strangers wrote. */
final class ContentDisposition {
  private static final String UNRESERVED = "!#$&+-.^_`|~";
  private static final int MAX_LENGTH = 150;

  private ContentDisposition() {}

  static String of(String fileName) {
    String name = fileName.substring(0, Math.min(fileName.length(), MAX_LENGTH));
    StringBuilder ascii = new StringBuilder();
    StringBuilder encoded = new StringBuilder();
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain =
          c >= '0' && c <= '9'
              || c >= 'A' && c <= 'Z'
              || c >= 'a' && c <= 'z'
              || UNRESERVED.indexOf(c) >= 0;
      encoded.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
      ascii.append(plain || c == ' ' ? c : '_');
    }
    return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
  }
}
