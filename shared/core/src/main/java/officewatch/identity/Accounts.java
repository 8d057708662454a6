package officewatch.identity;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import officewatch.id.Ids;
import officewatch.organizations.Membership;
import officewatch.organizations.Organization;
import officewatch.organizations.OrganizationFounding;
import officewatch.organizations.OrganizationKind;
import officewatch.organizations.Organizations;
import officewatch.problem.Problem;
import officewatch.tenancy.IdentityTransactions;
import org.jspecify.annotations.Nullable;

/** Signing up and signing in. */
@Singleton
public final class Accounts {
  private final IdentityRows rows;
  private final IdentityTransactions transactions;
  private final PasswordHasher passwords;
  private final OrganizationFounding founding;
  private final Organizations organizations;
  private final Sessions sessions;
  private final Clock clock;

  Accounts(
      IdentityRows rows,
      IdentityTransactions transactions,
      PasswordHasher passwords,
      OrganizationFounding founding,
      Organizations organizations,
      Sessions sessions,
      Clock clock) {
    this.rows = rows;
    this.transactions = transactions;
    this.passwords = passwords;
    this.founding = founding;
    this.organizations = organizations;
    this.sessions = sessions;
    this.clock = clock;
  }

  /**
   * Makes a person with their solo organisation, and the team organisation they named, and signs
   * them in: into the team organisation if there is one.
   *
   * @throws Problem.Conflict {@code email_taken} or {@code slug_taken}
   */
  public SignedIn register(Registration registration) {
    String email = EmailAddress.normalize(registration.email());
    // Hashed before the transaction: a connection must not wait for 50 ms of arithmetic.
    String hash = passwords.hash(registration.password());
    UUID userId = Ids.next();
    return transactions.run(
        () -> {
          if (rows.insertUser(userId, email, registration.name(), hash, clock.instant()) == 0) {
            throw new Problem.Conflict(
                "email_taken", "There is an account with this e-mail address: sign in instead.");
          }
          Organization home = founding.foundSolo(userId, registration.name());
          @Nullable String teamName = registration.organizationName();
          if (teamName != null) {
            home =
                founding.foundTeam(
                    userId, teamName, registration.organizationSlug(), "/organizationSlug");
          }
          return sessions.start(userId, home.id());
        });
  }

  /**
   * Checks a password and starts a session, in the person's team organisation if they have one.
   *
   * @throws Problem.NotSignedIn {@code invalid_credentials}, the same for a wrong password and an
   *     unknown address
   */
  public SignedIn login(String email, String password) {
    Optional<Account> account = find(email);
    if (account.isEmpty()) {
      passwords.matchNobody(password);
      throw invalidCredentials();
    }
    if (!passwords.matches(password, account.get().passwordHash())
        || !"ACTIVE".equals(account.get().status())) {
      throw invalidCredentials();
    }
    UUID userId = account.get().id();
    List<Membership> places = organizations.of(userId);
    Membership home =
        places.stream()
            .filter(place -> place.organizationKind() == OrganizationKind.TEAM)
            .findFirst()
            .or(() -> places.stream().findFirst())
            .orElseThrow(Accounts::invalidCredentials);
    return sessions.start(userId, home.organizationId());
  }

  private Optional<Account> find(String email) {
    String normalized;
    try {
      normalized = EmailAddress.normalize(email);
    } catch (Problem.Invalid e) {
      return Optional.empty();
    }
    return transactions.run(() -> rows.findAccount(normalized));
  }

  private static Problem invalidCredentials() {
    return new Problem.NotSignedIn(
        "invalid_credentials", "E-mail address and password do not belong together.");
  }
}
