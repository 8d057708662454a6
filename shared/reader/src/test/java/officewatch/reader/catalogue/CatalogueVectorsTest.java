package officewatch.reader.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every vendor against documents that are its own and documents that only look so. */
class CatalogueVectorsTest {
  static final String BY_HAND = "vectors.txt";
  static final String BY_RULE = "vectors-by-rule.txt";

  private final Catalogue catalogue = Catalogue.load();
  private final VendorResolver resolver = new VendorResolver(catalogue);

  @ParameterizedTest
  @ValueSource(strings = {BY_HAND, BY_RULE})
  void everyVectorIsMet(String file) {
    VectorScore score = VectorScore.of(Vector.read(file), resolver);
    System.out.println(file + ": precision " + score.precision() + ", recall " + score.recall());
    assertThat(score.unmet()).isEmpty();
  }

  @Test
  void everyVendorHasADocumentOfItsOwnAndOneThatOnlyLooksSo() {
    List<Vector> vectors = new ArrayList<>(Vector.read(BY_HAND));
    vectors.addAll(Vector.read(BY_RULE));
    Set<String> own = new HashSet<>();
    Set<String> foreign = new HashSet<>();
    for (Vector vector : vectors) {
      switch (vector.expectation()) {
        case IS -> own.add(vector.key());
        case IS_NOT -> foreign.add(vector.key());
        case ASK -> {}
      }
    }
    for (CatalogueVendor vendor : catalogue.all()) {
      assertThat(own).as("a vector with + for " + vendor.key()).contains(vendor.key());
      assertThat(foreign).as("a vector with - for " + vendor.key()).contains(vendor.key());
    }
    assertThat(vectors).allMatch(vector -> catalogue.byKey(vector.key()).isPresent());
  }
}
