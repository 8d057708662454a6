package officewatch.reader.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import officewatch.reader.CpuTime;
import officewatch.reader.Reading;
import officewatch.reader.layout.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractorTest {

  static Stream<InvoiceSample> samples() throws IOException, URISyntaxException {
    URL folder = Objects.requireNonNull(ExtractorTest.class.getResource("invoices"));
    List<Path> files;
    try (Stream<Path> list = Files.list(Path.of(folder.toURI()))) {
      files = list.sorted().toList();
    }
    Stream.Builder<InvoiceSample> samples = Stream.builder();
    for (Path file : files) {
      samples.add(InvoiceSample.load(file));
    }
    return samples.build();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void reads(InvoiceSample sample) {
    assertThat(sample.differences(sample.read())).as(sample.name()).isEmpty();
  }

  @Test
  void isDeterministic() throws Exception {
    for (InvoiceSample sample : samples().toList()) {
      assertThat(sample.read()).isEqualTo(sample.read());
    }
  }

  @Test
  void readsNothingFromNothing() {
    Reading reading = Extractor.read(Typescript.pages(""), "pdf", List.of());

    assertThat(reading.total()).isNull();
    assertThat(reading.vendorName()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "1,",
        "1.1.",
        "a",
        "A",
        "1 000 ",
        "total ",
        "Total: 1,00  ",
        "invoice ",
        "DE1",
        "€",
        "-",
        "www.",
        "a@b.",
        "Rechnung Nr. ",
        "01.01.2024 - ",
        "GmbH & ",
        "(",
        "Jan ",
        "bill to: ",
        "DE89 3704 "
      })
  void isFastOnHostileText(String part) {
    String line = part.repeat(1 + 1_900 / part.length());
    String page = (line + "\n").repeat(100);
    List<Page> pages = Typescript.pages(page);
    Extractor.read(pages, "pdf", List.of());
    double start = CpuTime.millis();

    Extractor.read(pages, "pdf", List.of());

    // 200,000 characters are forty full pages of print.
    assertThat(CpuTime.millis() - start).as("milliseconds").isLessThan(2_000);
  }
}
