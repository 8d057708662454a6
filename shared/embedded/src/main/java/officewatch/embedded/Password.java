package officewatch.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A random password kept in a file that only its owner can read. */
final class Password {
  private static final int BYTES = 24;

  private Password() {}

  /** The password in {@code file}, made on first use. */
  static String in(Path file) throws IOException {
    if (Files.exists(file)) {
      return Files.readString(file).strip();
    }
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    String password = HexFormat.of().formatHex(random);
    // Written aside and moved: a crash must not leave half a password behind.
    Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), "password", null);
    DataFolder.ownerOnly(draft, "rw-------");
    Files.writeString(draft, password);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    return password;
  }
}
