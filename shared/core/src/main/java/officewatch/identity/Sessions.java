package officewatch.identity;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import officewatch.id.Ids;
import officewatch.organizations.Membership;
import officewatch.organizations.Organization;
import officewatch.organizations.Organizations;
import officewatch.problem.Problem;
import officewatch.tenancy.IdentityTransactions;
import org.jspecify.annotations.Nullable;

/**
 * Sessions: families of refresh tokens of which one is live at a time (RFC 9700, 4.14.2). A token
 * that comes a second time is theft and ends the family, unless it comes within seconds: then an
 * answer was lost and the same successor is given again.
 */
@Singleton
public final class Sessions {
  private static final Duration LOST_ANSWER = Duration.ofSeconds(10);

  private final IdentityRows rows;
  private final IdentityTransactions transactions;
  private final AccessTokens accessTokens;
  private final SessionEnd end;
  private final Organizations organizations;
  private final TokenSettings settings;
  private final Clock clock;

  Sessions(
      IdentityRows rows,
      IdentityTransactions transactions,
      AccessTokens accessTokens,
      SessionEnd end,
      Organizations organizations,
      TokenSettings settings,
      Clock clock) {
    this.rows = rows;
    this.transactions = transactions;
    this.accessTokens = accessTokens;
    this.end = end;
    this.organizations = organizations;
    this.settings = settings;
    this.clock = clock;
  }

  /** Starts a session for a person whose identity has been proved. */
  SignedIn start(UUID userId, UUID organizationId) {
    Instant now = clock.instant();
    UUID sessionId = Ids.next();
    RefreshToken refresh = RefreshToken.create();
    transactions.run(
        () -> {
          Instant over = now.plus(settings.sessionLife());
          rows.insertSession(sessionId, userId, now, over);
          rows.insertRefreshToken(refresh.hash(), sessionId, organizationId, now, over);
          return sessionId;
        });
    return signedIn(userId, organizationId, sessionId, refresh);
  }

  /**
   * Exchanges a refresh token for a new pair.
   *
   * @throws Problem.NotSignedIn when it is unknown, over, or was used before
   */
  public SignedIn refresh(String token) {
    if (!RefreshToken.isWellFormed(token)) {
      throw ended();
    }
    Outcome outcome = transactions.run(() -> exchange(RefreshToken.of(token)));
    return switch (outcome) {
      case Renewed renewed ->
          signedIn(
              renewed.row.userId(),
              renewed.row.signedInto(),
              renewed.row.sessionId(),
              renewed.successor);
      case Ended ignored -> throw ended();
    };
  }

  /**
   * A new pair in the same session for another of the person's organisations.
   *
   * @throws Problem.NotFound when the person is no member there
   */
  public SignedIn switchTo(Caller caller, UUID organizationId) {
    Instant now = clock.instant();
    if (organizations.of(caller.userId()).stream()
        .noneMatch(membership -> membership.organizationId().equals(organizationId))) {
      throw new Problem.NotFound("organization of yours");
    }
    RefreshToken refresh = RefreshToken.create();
    transactions.run(
        () -> {
          rows.insertRefreshToken(
              refresh.hash(),
              caller.sessionId(),
              organizationId,
              now,
              now.plus(settings.sessionLife()));
          return refresh;
        });
    return signedIn(caller.userId(), organizationId, caller.sessionId(), refresh);
  }

  private Outcome exchange(RefreshToken presented) {
    Instant now = clock.instant();
    Optional<RefreshTokenRow> found = rows.lockRefreshToken(presented.hash(), now);
    if (found.isEmpty() || found.get().ended() || !now.isBefore(found.get().expiresAt())) {
      return new Ended();
    }
    RefreshTokenRow row = found.get();
    @Nullable Instant usedAt = row.usedAt();
    byte @Nullable [] sealed = row.sealedSuccessor();
    if (usedAt == null || sealed == null) {
      RefreshToken successor = RefreshToken.create();
      rows.insertRefreshToken(
          successor.hash(), row.sessionId(), row.signedInto(), now, row.expiresAt());
      rows.markUsed(presented.hash(), now, presented.seal(successor));
      return new Renewed(row, successor);
    }
    if (now.isBefore(usedAt.plus(LOST_ANSWER))) {
      return new Renewed(row, presented.unseal(sealed));
    }
    end.revoke(row.sessionId(), row.userId(), now);
    return new Ended();
  }

  private SignedIn signedIn(
      UUID userId, UUID organizationId, UUID sessionId, RefreshToken refresh) {
    User user = transactions.run(() -> rows.findUser(userId)).orElseThrow(Sessions::ended);
    Membership membership =
        organizations.of(userId).stream()
            .filter(candidate -> candidate.organizationId().equals(organizationId))
            .findFirst()
            .orElseThrow(Sessions::ended);
    Organization organization = organizations.get(organizationId);
    String access = accessTokens.sign(userId, organizationId, sessionId, membership.role().name());
    return new SignedIn(
        access,
        refresh.value(),
        accessTokens.life(),
        user,
        organization,
        membership.role(),
        membership.owner());
  }

  private static Problem ended() {
    return new Problem.NotSignedIn("session_ended", "This session is over: sign in again.");
  }

  private sealed interface Outcome {}

  private record Renewed(RefreshTokenRow row, RefreshToken successor) implements Outcome {}

  private record Ended() implements Outcome {}
}
