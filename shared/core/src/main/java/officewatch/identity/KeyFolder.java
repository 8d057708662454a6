package officewatch.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Signing keys as files in a folder, for installations without a key service. The first start makes
 * a key; the newest file signs, all of them verify. To rotate, remove old files after ten minutes.
 */
@Singleton
@Requires(property = "officewatch.signing-keys.folder")
final class KeyFolder implements SigningKeys, VerificationKeys {
  private static final int BITS = 2048;

  private final List<RSAKey> keys;
  private final JWSSigner signer;

  KeyFolder(KeyFolderSettings settings) throws IOException, JOSEException {
    Files.createDirectories(settings.folder());
    List<RSAKey> found = load(settings.folder());
    keys = found.isEmpty() ? List.of(create(settings.folder())) : found;
    signer = new RSASSASigner(keys.getFirst());
  }

  @Override
  public String currentKeyId() {
    return keys.getFirst().getKeyID();
  }

  @Override
  public JWSSigner signer() {
    return signer;
  }

  @Override
  public Optional<RSAKey> byId(String keyId) {
    return keys.stream().filter(key -> key.getKeyID().equals(keyId)).findFirst();
  }

  @Override
  public JWKSet publicKeys() {
    return new JWKSet(keys.stream().<JWK>map(RSAKey::toPublicJWK).toList());
  }

  private static List<RSAKey> load(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".jwk"))
          .sorted(Comparator.comparing(KeyFolder::modified).reversed())
          .map(KeyFolder::read)
          .toList();
    }
  }

  private static RSAKey read(Path file) {
    try {
      return RSAKey.parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParseException e) {
      throw new IllegalStateException("Not a signing key: " + file.getFileName(), e);
    }
  }

  private static long modified(Path file) {
    try {
      return Files.getLastModifiedTime(file).toMillis();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RSAKey create(Path folder) throws IOException, JOSEException {
    RSAKey key = new RSAKeyGenerator(BITS).keyIDFromThumbprint(true).generate();
    Path unfinished = Files.createTempFile(folder, "new-key", ".tmp");
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rw-------"));
    }
    Files.writeString(unfinished, key.toJSONString());
    Files.move(unfinished, folder.resolve(key.getKeyID() + ".jwk"), StandardCopyOption.ATOMIC_MOVE);
    return key;
  }
}
