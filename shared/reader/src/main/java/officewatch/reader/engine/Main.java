package officewatch.reader.engine;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import officewatch.reader.Reading;
import officewatch.reader.SourceDocument;
import officewatch.reader.sandbox.SandboxedPdf;

/** Command line: reads documents and prints one JSON object per line for each. */
public final class Main {
  private Main() {}

  /** Reads the named files; a file that cannot be opened ends the program with an exception. */
  public static void main(String[] files) throws IOException {
    try (SandboxedPdf pdfs = new SandboxedPdf()) {
      InvoiceReader reader = new InvoiceReader(pdfs);
      PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      for (String file : files) {
        Path path = Path.of(file);
        String name = String.valueOf(path.getFileName());
        Reading reading = reader.read(new SourceDocument(name, "", Files.readAllBytes(path)));
        out.println(Json.of(name, reading));
      }
    }
  }
}
