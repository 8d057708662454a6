package officewatch.reader.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import officewatch.reader.pdf.InProcessPdf;
import officewatch.reader.pdf.SamplePdfs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  @TempDir Path folder;

  @Test
  void printsOneLineOfJsonForEachDocumentOfAFolder() throws IOException {
    Files.write(
        folder.resolve("a.pdf"), SamplePdfs.text("Invoice number  INV-1", "Total  9.50 EUR"));
    Files.writeString(folder.resolve("b.txt"), "Invoice number: \"2\\3\"\nTotal: 7.00 EUR\n");
    Files.write(folder.resolve("c.bin"), new byte[] {1, 2, 3, 0});
    Files.writeString(
        folder.resolve("d.eml"),
        "Content-Type: text/plain\r\n\r\nInvoice number: INV-4\r\nTotal: 3.00 USD\r\n");

    List<JsonNode> lines = run(folder);

    assertThat(lines).hasSize(4);
    JsonNode total = lines.get(0).path("total");
    assertThat(total.path("value").asText()).isEqualTo("9.50");
    assertThat(total.path("printed").asText()).isEqualTo("9.50");
    assertThat(total.path("rule").asText()).startsWith("total.label");
    assertThat(total.path("box")).hasSize(4);
    assertThat(lines.get(1).path("total").path("value").asText()).isEqualTo("7.00");
    assertThat(lines.get(2).path("verdict").asText()).isEqualTo("UNSUPPORTED");
    assertThat(lines.get(3).path("number").path("value").asText()).isEqualTo("INV-4");
  }

  @Test
  void aMissingFileIsALineAndNoEnd() throws IOException {
    List<JsonNode> lines = run(folder.resolve("none.pdf"));

    assertThat(lines)
        .singleElement()
        .satisfies(l -> assertThat(l.path("reason").asText()).isNotEmpty());
  }

  private static List<JsonNode> run(Path path) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    new Main(new InvoiceReader(new InProcessPdf()), out).read(path);
    List<JsonNode> lines = new ArrayList<>();
    for (String line : bytes.toString(StandardCharsets.UTF_8).lines().toList()) {
      lines.add(new ObjectMapper().readTree(line));
    }
    return lines;
  }
}
