package officewatch.reader.engine;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import officewatch.reader.Reading;
import officewatch.reader.SourceDocument;
import officewatch.reader.Verdict;
import officewatch.reader.mail.Mail;
import officewatch.reader.mail.MailPart;
import officewatch.reader.mail.MailReader;
import officewatch.reader.ocr.Tesseract;
import officewatch.reader.sandbox.SandboxedPdf;

/** Command line: reads documents and mails and prints one JSON object per line for each. */
public final class Main {
  private static final int MAX_FILE = 40 * 1024 * 1024;

  private final InvoiceReader reader;
  private final PrintStream out;

  Main(InvoiceReader reader, PrintStream out) {
    this.reader = reader;
    this.out = out;
  }

  /**
   * Reads the named files, and all files in the named folders; {@code .eml} files are taken apart
   * into their documents. With {@code --ocr auto}, as without it, scans are read where Tesseract is
   * installed; with {@code --ocr off} they are refused.
   */
  public static void main(String[] arguments) throws IOException {
    List<String> paths = new ArrayList<>(List.of(arguments));
    boolean ocr = takeOcr(paths);
    if (paths.isEmpty()) {
      System.err.println(
          "Usage: java -jar officewatch-reader.jar [--ocr auto|off] FILE-OR-FOLDER...");
      System.exit(2);
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (SandboxedPdf sandbox = new SandboxedPdf()) {
      Main main = new Main(reader(sandbox, ocr), out);
      for (String path : paths) {
        main.read(Path.of(path));
      }
    }
  }

  private static InvoiceReader reader(SandboxedPdf sandbox, boolean ocr) {
    return (ocr ? Tesseract.installed() : Optional.<Tesseract>empty())
        .map(engine -> new InvoiceReader(sandbox, new Scans(sandbox, engine)))
        .orElseGet(() -> new InvoiceReader(sandbox));
  }

  /** Takes the option from the arguments; one that is wrong leaves none, so that help is shown. */
  private static boolean takeOcr(List<String> arguments) {
    int at = arguments.indexOf("--ocr");
    String value = at >= 0 && at + 1 < arguments.size() ? arguments.get(at + 1) : "auto";
    if (!value.equals("auto") && !value.equals("off")) {
      arguments.clear();
    } else if (at >= 0) {
      arguments.subList(at, Math.min(at + 2, arguments.size())).clear();
    }
    return value.equals("auto");
  }

  void read(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      file(path);
      return;
    }
    List<Path> files;
    try (Stream<Path> all = Files.walk(path)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      file(file);
    }
  }

  private void file(Path file) {
    String name = file.toString();
    try {
      if (Files.size(file) > MAX_FILE) {
        refuse(name, Verdict.RESOURCE_LIMIT, "The file is larger than 40 MB.");
        return;
      }
      byte[] bytes = Files.readAllBytes(file);
      if (name.toLowerCase(Locale.ROOT).endsWith(".eml")) {
        mail(name, bytes);
      } else {
        print(name, new SourceDocument(String.valueOf(file.getFileName()), "", bytes));
      }
    } catch (IOException e) {
      refuse(name, Verdict.UNSUPPORTED, "The file cannot be opened; check its name and rights.");
    }
  }

  private void mail(String name, byte[] raw) {
    Mail mail = MailReader.read(raw);
    List<MailPart> documents = mail.documents();
    for (MailPart part : documents) {
      String label = part.name().isEmpty() ? "body" : part.name();
      print(name + "#" + part.path(), new SourceDocument(label, part.mediaType(), part.bytes()));
    }
    String reason = mail.reason();
    if (documents.isEmpty() || reason != null) {
      Verdict verdict = mail.verdict() == Verdict.OK ? Verdict.UNSUPPORTED : mail.verdict();
      refuse(name, verdict, reason == null ? "The mail holds no document." : reason);
    }
  }

  private void print(String name, SourceDocument document) {
    out.println(Json.of(name, reader.read(document)));
  }

  private void refuse(String name, Verdict verdict, String reason) {
    out.println(Json.of(name, Reading.refused(verdict, "unread", reason)));
  }
}
