package officewatch.reader.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The figures people read are those of this very catalogue. With {@code -Dofficewatch.write=true}
 * they are written anew.
 */
class CataloguePageTest {
  private static final Path PAGE = Path.of("CATALOGUE.md");
  private static final Path RELEASE =
      Path.of("src/main/resources/officewatch/catalogue/release.properties");
  private static final String START = "<!-- figures: written by CataloguePageTest -->\n";
  private static final String END = "<!-- end of figures -->";

  private final Catalogue catalogue = Catalogue.load();
  private final VendorResolver resolver = new VendorResolver(catalogue);

  @Test
  void thePageSaysWhatTheCatalogueHolds() throws IOException {
    String page = Files.readString(PAGE);
    int start = page.indexOf(START) + START.length();
    int end = page.indexOf(END);
    String written = page.substring(0, start) + figures() + page.substring(end);
    if (Boolean.getBoolean("officewatch.write")) {
      Files.writeString(PAGE, written);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(written);
  }

  @Test
  void theReleaseFileSaysWhatTheCatalogueHolds() throws IOException {
    if (Boolean.getBoolean("officewatch.write")) {
      Files.writeString(RELEASE, release());
    }
    assertThat(Files.readString(RELEASE)).isEqualTo(release());
  }

  private String figures() {
    StringBuilder text = new StringBuilder();
    text.append("\nVersion ").append(catalogue.version()).append("\n\n| | |\n| --- | --- |\n");
    counts().forEach((what, count) -> text.append(row(what, count)));
    text.append("\n| Category | Vendors |\n| --- | --- |\n");
    byCategory().forEach((category, count) -> text.append(row(category, count)));
    text.append("\n| Vectors | Documents | Precision | Recall |\n| --- | --- | --- | --- |\n");
    for (String file : List.of(CatalogueVectorsTest.BY_HAND, CatalogueVectorsTest.BY_RULE)) {
      VectorScore score = VectorScore.of(Vector.read(file), resolver);
      text.append(
          "| %s | %d | %s | %s |\n"
              .formatted(file, score.vectors(), score.precision(), score.recall()));
    }
    return text.append('\n').toString();
  }

  private static String row(String what, long count) {
    return "| " + what + " | " + count + " |\n";
  }

  private String release() {
    StringBuilder text = new StringBuilder();
    text.append("# A catalogue's figures, for programs; CATALOGUE.md says what they mean.\n");
    text.append("version=").append(catalogue.version()).append('\n');
    counts()
        .forEach(
            (what, count) -> text.append(property(what)).append('=').append(count).append('\n'));
    byCategory()
        .forEach(
            (category, count) ->
                text.append("category.").append(category).append('=').append(count).append('\n'));
    for (String file : List.of(CatalogueVectorsTest.BY_HAND, CatalogueVectorsTest.BY_RULE)) {
      VectorScore score = VectorScore.of(Vector.read(file), resolver);
      String name = file.substring(0, file.indexOf('.'));
      text.append(name).append(".documents=").append(score.vectors()).append('\n');
      text.append(name).append(".accepted=").append(score.accepted()).append('\n');
      text.append(name).append(".acceptedRight=").append(score.right()).append('\n');
      text.append(name).append(".ofVendors=").append(score.ofVendors()).append('\n');
      text.append(name).append(".found=").append(score.found()).append('\n');
    }
    return text.toString();
  }

  private static String property(String what) {
    return what.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  private Map<String, Long> counts() {
    Map<String, Long> counts = new TreeMap<>();
    counts.put("Vendors", (long) catalogue.all().size());
    counts.put("Legal entities", all(CatalogueVendor::legalEntities));
    counts.put("Domains", all(CatalogueVendor::domains));
    counts.put("Other names", all(CatalogueVendor::otherNames));
    counts.put("VAT ids", all(CatalogueVendor::vatIds));
    counts.put("Product names", all(CatalogueVendor::products));
    counts.put("Names that are ordinary words", all(CatalogueVendor::commonWords));
    counts.put("Billing addresses", all(CatalogueVendor::senders));
    counts.put("Functions", (long) Functions.categories().size());
    counts.put("Alternatives", all(CatalogueVendor::alternatives));
    counts.put(
        "Processors and merchants of record",
        catalogue.all().stream().filter(vendor -> vendor.role() != Role.SELLER).count());
    return counts;
  }

  private long all(Function<CatalogueVendor, Collection<String>> facts) {
    return catalogue.all().stream().mapToLong(vendor -> facts.apply(vendor).size()).sum();
  }

  private Map<String, Long> byCategory() {
    return catalogue.all().stream()
        .collect(
            Collectors.groupingBy(
                vendor -> vendor.category().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                TreeMap::new,
                Collectors.counting()));
  }
}
