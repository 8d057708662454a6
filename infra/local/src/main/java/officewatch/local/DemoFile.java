package officewatch.local;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import officewatch.embedded.DataFolder;

/**
 * What is known of the demo organisation, in a file that only its owner can read: {@link
 * DataFolder} keeps others out of the folder.
 */
final class DemoFile {
  private static final String EMAIL = "email";
  private static final String PASSWORD = "password";
  private static final String ORGANIZATION = "organization";
  private static final String LAST_MONTH = "last-month";
  private static final String SENT = "sent";
  private static final int PASSWORD_LENGTH = 16;

  private final Path file;
  private final Properties values;

  private DemoFile(Path file, Properties values) {
    this.file = file;
    this.values = values;
  }

  /** The file in the data folder, made with a new password at first. */
  static DemoFile in(Path data) throws IOException {
    Path file = data.resolve("demo-sign-in.txt");
    Properties values = new Properties();
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        values.load(reader);
      }
      return new DemoFile(file, values);
    }
    values.setProperty(EMAIL, "demo@officewatch.localhost");
    values.setProperty(PASSWORD, Secrets.random(PASSWORD_LENGTH));
    // Kept, so that a year cut off in the middle is continued and not begun anew a month later.
    values.setProperty(LAST_MONTH, YearMonth.now(ZoneOffset.UTC).toString());
    values.setProperty(SENT, "0");
    DemoFile created = new DemoFile(file, values);
    created.save();
    return created;
  }

  String email() {
    return values.getProperty(EMAIL);
  }

  String password() {
    return values.getProperty(PASSWORD);
  }

  /** Empty until the organisation has been registered. */
  Optional<UUID> organization() {
    return Optional.ofNullable(values.getProperty(ORGANIZATION)).map(UUID::fromString);
  }

  void registered(UUID organization) throws IOException {
    values.setProperty(ORGANIZATION, organization.toString());
    save();
  }

  /** The last month of the demo year. */
  YearMonth lastMonth() {
    return YearMonth.parse(values.getProperty(LAST_MONTH));
  }

  /** How many mails of the year have been taken. */
  int sent() {
    return Integer.parseInt(values.getProperty(SENT));
  }

  void sent(int mails) throws IOException {
    values.setProperty(SENT, Integer.toString(mails));
    save();
  }

  /** Aside and moved: a crash must not leave half a password behind. */
  private void save() throws IOException {
    Path aside = file.resolveSibling(file.getFileName() + ".new");
    OwnerFile.create(aside);
    try (Writer writer = Files.newBufferedWriter(aside)) {
      values.store(writer, "The demo organisation of this installation");
    }
    Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
