package officewatch.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DatabaseTrustTest {

  @ParameterizedTest
  @ValueSource(strings = {"eu-central-1", "eu-west-1", "us-east-1", "us-west-2", "ap-southeast-2"})
  void aRegionHasItsOwnRootsAndNoOther(String region) throws Exception {
    assertThat(DatabaseTrust.roots(region))
        .hasSize(3)
        .allSatisfy(
            root -> {
              root.verify(root.getPublicKey());
              assertThat(root.getSubjectX500Principal().getName()).contains(" " + region + " ");
              assertThat(root.getNotAfter().toInstant())
                  .isAfter(Instant.now().plus(Duration.ofDays(3650)));
            });
  }

  @Test
  void anUnknownRegionHasNone() throws Exception {
    assertThat(DatabaseTrust.roots("eu-central-9")).isEmpty();
    assertThat(DatabaseTrust.roots("eu-central")).isEmpty();
  }

  @Test
  void thePublicRootsStayTrusted() throws Exception {
    assertThat(new DatabaseTrust("eu-central-1").getDefaultCipherSuites()).isNotEmpty();
    assertThat(DatabaseTrust.publicRoots())
        .extracting(X509Certificate::getSubjectX500Principal)
        .anySatisfy(name -> assertThat(name.getName()).contains("Amazon Root CA 1"));
  }
}
