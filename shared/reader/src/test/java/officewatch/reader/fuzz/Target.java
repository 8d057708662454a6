package officewatch.reader.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import officewatch.reader.einvoice.CiiTarget;
import officewatch.reader.einvoice.UblTarget;
import officewatch.reader.extract.AmountTarget;
import officewatch.reader.extract.DateTarget;
import officewatch.reader.mail.HeaderTarget;
import officewatch.reader.mail.MimeTarget;
import officewatch.reader.sandbox.ProtocolTarget;

/** What is fuzzed. */
enum Target {
  MIME(MimeTarget.class, MimeTarget::fuzzerTestOneInput, "mail/mime"),
  HEADERS(HeaderTarget.class, HeaderTarget::fuzzerTestOneInput, ""),
  AMOUNTS(AmountTarget.class, AmountTarget::fuzzerTestOneInput, ""),
  DATES(DateTarget.class, DateTarget::fuzzerTestOneInput, ""),
  UBL(UblTarget.class, UblTarget::fuzzerTestOneInput, "invoices/xml"),
  CII(CiiTarget.class, CiiTarget::fuzzerTestOneInput, "invoices/xml"),
  PROTOCOL(ProtocolTarget.class, ProtocolTarget::fuzzerTestOneInput, "");

  private final Class<?> type;
  private final Consumer<byte[]> run;
  private final String corpus;

  Target(Class<?> type, Consumer<byte[]> run, String corpus) {
    this.type = type;
    this.run = run;
    this.corpus = corpus;
  }

  String className() {
    return type.getName();
  }

  /** Folder of the corpus with more seeds; empty when there is none. */
  String corpus() {
    return corpus;
  }

  void run(byte[] input) {
    run.accept(input);
  }

  /** Where the seeds and the findings of the past are. */
  Path folder() {
    String name = "/officewatch/reader/fuzz/" + name().toLowerCase(Locale.ROOT);
    URL found = Objects.requireNonNull(Target.class.getResource(name), name);
    try {
      return Path.of(found.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The seeds and the findings of the past. */
  List<Path> seeds() {
    try (Stream<Path> files = Files.list(folder())) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
