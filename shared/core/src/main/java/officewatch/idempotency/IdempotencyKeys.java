package officewatch.idempotency;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import officewatch.problem.Problem;
import officewatch.tenancy.TenantTransactions;

/**
 * Runs keyed work at most once a day and organisation. The lock that tells a second caller "still
 * running" lives with the transaction, so a crash releases it.
 */
@Singleton
public final class IdempotencyKeys {
  /** How long an answer is kept. */
  public static final Duration LIFE = Duration.ofHours(24);

  private final IdempotencyRows rows;
  private final TenantTransactions transactions;
  private final JsonMapper json;
  private final Clock clock;

  IdempotencyKeys(
      IdempotencyRows rows, TenantTransactions transactions, JsonMapper json, Clock clock) {
    this.rows = rows;
    this.transactions = transactions;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Runs the work and keeps its answer in the same transaction, or gives the kept one.
   *
   * @param fingerprint what was asked and by whom
   * @throws Problem.Conflict {@code idempotency_key_in_use} while the first still runs
   * @throws Problem.RuleBroken {@code idempotency_key_reused} when the key came with another
   *     request
   */
  public Outcome once(
      UUID organizationId, String key, byte[] fingerprint, Supplier<StoredAnswer> work) {
    return transactions.write(
        organizationId,
        () -> {
          if (!rows.tryLock(lock(organizationId, key))) {
            throw new Problem.Conflict(
                "idempotency_key_in_use", "The first request with this key is still running.");
          }
          Optional<IdempotencyRow> first =
              rows.find(organizationId, key, clock.instant().minus(LIFE));
          if (first.isPresent()) {
            return new Outcome(replay(first.get(), fingerprint), true);
          }
          StoredAnswer answer = work.get();
          rows.store(
              organizationId,
              key,
              fingerprint,
              answer.status(),
              write(answer.headers()),
              answer.body(),
              clock.instant());
          return new Outcome(answer, false);
        });
  }

  private StoredAnswer replay(IdempotencyRow first, byte[] fingerprint) {
    if (!MessageDigest.isEqual(first.fingerprint(), fingerprint)) {
      throw new Problem.RuleBroken(
          "idempotency_key_reused",
          "This Idempotency-Key was used for another request: use a new key for each.");
    }
    return new StoredAnswer(first.status(), read(first.headers()), first.body());
  }

  private String write(Map<String, String> headers) {
    try {
      return json.writeValueAsString(headers);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, String> read(String headers) {
    try {
      return json.readValue(headers, Argument.mapOf(String.class, String.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long lock(UUID organizationId, String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest((organizationId + "/" + key).getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The answer, and whether it is an earlier one. */
  public record Outcome(StoredAnswer answer, boolean replayed) {}
}
