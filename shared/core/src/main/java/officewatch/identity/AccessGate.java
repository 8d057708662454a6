package officewatch.identity;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import officewatch.cache.AccessCache;
import officewatch.organizations.Role;
import officewatch.tenancy.AccessTransactions;

/**
 * Decides at each request what a token's holder may do now: the session must be live, the person
 * and the organisation active, and the membership is what counts, not what the token says.
 */
@Singleton
public final class AccessGate {
  // How rights are written in the cache: what is not among them was not written by this version.
  private static final Map<String, AccessRow> RIGHTS =
      Arrays.stream(Role.values())
          .flatMap(role -> Stream.of(new AccessRow(role, false), new AccessRow(role, true)))
          .collect(Collectors.toUnmodifiableMap(AccessGate::written, Function.identity()));

  private final IdentityRows rows;
  private final AccessTransactions transactions;
  private final AccessCache cache;
  private final Clock clock;

  AccessGate(IdentityRows rows, AccessTransactions transactions, AccessCache cache, Clock clock) {
    this.rows = rows;
    this.transactions = transactions;
    this.cache = cache;
    this.clock = clock;
  }

  /** The caller behind a verified token; empty when the session or membership is over. */
  public Optional<Caller> admit(AccessTokenVerifier.Subject subject) {
    return cache
        .get(
            // The session belongs to the person: both come from one token that we signed.
            key(subject.organizationId(), subject.sessionId()),
            RIGHTS::containsKey,
            () -> fromDatabase(subject).map(AccessGate::written))
        .map(RIGHTS::get)
        .map(rights -> caller(subject, rights));
  }

  private static Caller caller(AccessTokenVerifier.Subject subject, AccessRow rights) {
    return new Caller(
        subject.userId(),
        subject.organizationId(),
        subject.sessionId(),
        rights.role(),
        rights.owner());
  }

  private static String written(AccessRow rights) {
    return rights.role().name() + (rights.owner() ? "+owner" : "");
  }

  static String key(UUID organizationId, UUID sessionId) {
    return "{" + organizationId + "}:access:" + sessionId;
  }

  private Optional<AccessRow> fromDatabase(AccessTokenVerifier.Subject subject) {
    return transactions.run(
        () ->
            rows.findAccess(
                subject.sessionId(), subject.userId(), subject.organizationId(), clock.instant()));
  }
}
