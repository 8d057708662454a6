package officewatch.aws;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;
import org.postgresql.ssl.WrappedFactory;

/**
 * TLS to a database of RDS. Its servers show certificates of the region's own roots, which no
 * system trusts by itself: they come with this package. RDS Proxy shows public ones. Trusted are
 * the roots of one region and the public ones; the driver checks the server's name.
 */
public final class DatabaseTrust extends WrappedFactory {
  private static final String ROOTS = "rds-roots.pem";

  /**
   * Used by the driver.
   *
   * @param region whose roots to trust, such as {@code eu-central-1}
   */
  public DatabaseTrust(String region) throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    for (X509Certificate root : roots(region)) {
      store.setCertificateEntry(root.getSubjectX500Principal().getName(), root);
    }
    for (X509Certificate root : publicRoots()) {
      store.setCertificateEntry(
          root.getSerialNumber() + root.getIssuerX500Principal().getName(), root);
    }
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers(store), null);
    factory = context.getSocketFactory();
  }

  /** The roots of the region's database servers; none for a region this version does not know. */
  static List<X509Certificate> roots(String region) throws GeneralSecurityException, IOException {
    CertificateFactory certificates = CertificateFactory.getInstance("X.509");
    List<X509Certificate> roots = new ArrayList<>();
    for (String section : sections()) {
      if (section.startsWith("Amazon RDS " + region + " Root CA ")) {
        byte[] pem =
            section.substring(section.indexOf('\n') + 1).getBytes(StandardCharsets.US_ASCII);
        roots.add(
            (X509Certificate) certificates.generateCertificate(new ByteArrayInputStream(pem)));
      }
    }
    return roots;
  }

  private static List<String> sections() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            DatabaseTrust.class.getResourceAsStream("/officewatch/aws/" + ROOTS))) {
      String text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
      return List.of(text.split("(?m)^# "));
    }
  }

  static List<X509Certificate> publicRoots() throws GeneralSecurityException {
    return Arrays.stream(managers(null))
        .filter(X509TrustManager.class::isInstance)
        .flatMap(manager -> Arrays.stream(((X509TrustManager) manager).getAcceptedIssuers()))
        .toList();
  }

  private static TrustManager[] managers(@Nullable KeyStore store) throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return factory.getTrustManagers();
  }
}
