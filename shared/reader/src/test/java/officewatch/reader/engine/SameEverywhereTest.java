package officewatch.reader.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import officewatch.reader.Field;
import officewatch.reader.Reading;
import officewatch.reader.SourceDocument;
import officewatch.reader.TextPage;
import officewatch.reader.catalogue.Catalogue;
import officewatch.reader.catalogue.VendorResolver;
import officewatch.reader.catalogue.VendorSigns;
import officewatch.reader.pdf.InProcessPdf;
import officewatch.reader.pdf.SamplePdfs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Same bytes, engine and catalogue: the same answer, byte for byte, on any machine. */
class SameEverywhereTest {
  @TempDir Path folder;

  @Test
  void anotherLanguageZoneAndCharsetChangeNothing() throws Exception {
    documents();
    byte[] here = answers(folder);

    assertThat(new String(here, StandardCharsets.UTF_8).lines().count()).isGreaterThan(200);
    assertThat(answers(folder)).as("read twice").isEqualTo(here);
    // Turkish has an i of its own, and Kiritimati's day begins first.
    assertThat(child("tr", "TR", "Pacific/Kiritimati", "ISO-8859-1")).isEqualTo(here);
    assertThat(child("ar", "EG", "Pacific/Pago_Pago", "UTF-16BE")).isEqualTo(here);
  }

  private void documents() throws Exception {
    Path invoices =
        Path.of(
            SameEverywhereTest.class
                .getResource("/officewatch/reader/extract/invoices/quote.txt")
                .toURI());
    try (Stream<Path> files = Files.list(invoices.getParent())) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName().toString()));
      }
    }
    Files.write(
        folder.resolve("a.pdf"),
        SamplePdfs.text("Istanbul Digital Ltd", "Invoice number  INV-1", "Total  1,234.50 EUR"));
    Files.writeString(
        folder.resolve("b.html"),
        "<p>Billing Ltd</p><table><tr><td>INVOICE ID<td>ti-1<tr><td>Total<td>£ 7.00</table>");
  }

  /** What a JVM of another place answers. */
  private byte[] child(String language, String country, String zone, String charset)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Duser.language=" + language,
                "-Duser.country=" + country,
                "-Duser.timezone=" + zone,
                "-Dfile.encoding=" + charset,
                "-cp",
                System.getProperty("java.class.path"),
                SameEverywhereTest.class.getName(),
                folder.toString()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    byte[] answers = process.getInputStream().readAllBytes();
    assertThat(process.waitFor()).isZero();
    return answers;
  }

  /** Prints what is read from the folder's files. */
  public static void main(String[] arguments) throws IOException {
    System.out.write(answers(Path.of(arguments[0])));
    System.out.flush();
  }

  private static byte[] answers(Path folder) throws IOException {
    InvoiceReader reader = new InvoiceReader(new InProcessPdf());
    VendorResolver resolver = new VendorResolver(Catalogue.load());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.sorted().toList();
    }
    for (Path file : files) {
      String name = file.getFileName().toString();
      Reading reading = reader.read(new SourceDocument(name, "", Files.readAllBytes(file)));
      out.print(Json.of(name, reading) + "\n");
      out.print(resolver.resolve(signs(reading)) + "\n");
      for (TextPage page : reading.pages()) {
        out.print(page.text() + "\n");
      }
    }
    return bytes.toByteArray();
  }

  private static VendorSigns signs(Reading reading) {
    return VendorSigns.none()
        .printed(
            value(reading.vendorName()),
            value(reading.vendorVatId()),
            value(reading.vendorDomain()))
        .saying(reading.pages().stream().flatMap(page -> page.text().lines()).limit(40).toList());
  }

  private static @Nullable String value(@Nullable Field<String> field) {
    return field == null ? null : field.value();
  }
}
