package officewatch.api.trust;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import officewatch.api.ApiBed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** T-02, A-04, A-05, A-18, A-19: every route lets in exactly whom the contract names. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RoleMatrixTest {
  private static final List<String> ROLES = List.of("MEMBER", "MODERATOR", "ADMIN");

  private final ApiBed bed = ApiBed.get();
  private final People people = new People(bed);
  private final Tenant tenant = Tenant.create(bed);
  private final String organization = tenant.owner().organizationId();
  private final Map<Actor, Optional<String>> tokens = new HashMap<>();
  private final List<Actor> strangers = strangers();
  private final List<Actor> members = members();

  static List<RouteTable.Row> rows() {
    return RouteTable.ROWS;
  }

  @Test
  void codeAsksForTheRolesOfTheContract() {
    assertThat(Routes.declared())
        .isEqualTo(Routes.served(bed.context()))
        .isEqualTo(
            RouteTable.ROWS.stream()
                .collect(Collectors.toMap(RouteTable.Row::route, RouteTable.Row::leastRole)));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void letsInExactlyWhomTheContractNames(RouteTable.Row row) {
    List<String> wrong = new ArrayList<>();
    for (Actor actor : strangers) {
      check(row, actor, row.leastRole().equals("PUBLIC") ? 0 : 401, wrong);
    }
    for (Actor actor : members) {
      boolean allowed = ROLES.indexOf(actor.role) >= ROLES.indexOf(row.leastRole());
      check(row, actor, allowed ? 0 : 403, wrong);
    }
    assertThat(wrong).isEmpty();
  }

  /** Members see of the invoices what they uploaded; another's is like one that never was. */
  @Test
  void membersSeeTheirOwnInvoicesOnly() {
    ApiBed.Person member = people.member(organization, "MEMBER");
    String path = "/api/v1/invoices/" + tenant.ids().get("invoice");

    assertThat(bed.call("GET", path, member.token(), null).status()).isEqualTo(404);
    assertThat(bed.call("GET", path + "/document", member.token(), null).status()).isEqualTo(404);
    assertThat(bed.call("GET", "/api/v1/invoices", member.token(), null).body())
        .doesNotContain(tenant.canary());
  }

  private void check(RouteTable.Row row, Actor actor, int refusal, List<String> wrong) {
    Map<String, String> ids = new HashMap<>(tenant.more());
    ids.put("new", UUID.randomUUID().toString());
    // Not valid, but of the right form: these two routes are public, and 401 for other reasons.
    ids.put("email", "nobody@example.com");
    ids.put("refreshToken", "owr_" + "A".repeat(43));
    Sample sample =
        row.samples()
            .getFirst()
            .with(
                place ->
                    place.startsWith("cursor:")
                        ? tenant.cursor(place.substring("cursor:".length()))
                        : Objects.requireNonNull(ids.get(place), place));
    ApiBed.Answer answer = bed.call(sample.method(), sample.path(), token(actor), sample.body());
    if (sample.path().endsWith("/logout")) {
      tokens.remove(actor);
    }
    ErrorContract.check(actor.name + " " + sample, answer);
    boolean right = refusal == 0 ? isAdmitted(answer) : answer.status() == refusal;
    if (!right) {
      wrong.add("%s as %s: %s".formatted(sample, actor.name, answer));
    }
  }

  private @Nullable String token(Actor actor) {
    return tokens
        .computeIfAbsent(actor, asked -> Optional.ofNullable(asked.token.get()))
        .orElse(null);
  }

  private static boolean isAdmitted(ApiBed.Answer answer) {
    return answer.status() != 403
        && (answer.status() != 401 || !answer.text("/code").equals("not_signed_in"));
  }

  private List<Actor> strangers() {
    Tokens tokens = Tokens.like(bed, tenant.owner().token());
    return List.of(
        stranger("anonymous", null),
        stranger("expired", tokens.expired()),
        stranger("malformed", "abc.def.ghi"),
        stranger("other key", signedByAnother(tokens)),
        stranger("suspended person", suspendedPerson()),
        stranger("suspended organisation", memberOfSuspended()),
        stranger("removed member", removedMember()),
        stranger("ended session", endedSession()),
        stranger("member elsewhere", elsewhere(tokens)));
  }

  private List<Actor> members() {
    List<Actor> actors = new ArrayList<>();
    for (String role : ROLES) {
      ApiBed.Person person = people.member(organization, role);
      actors.add(new Actor(role, role, () -> people.login(person.email()).token()));
    }
    // What counts is the membership as it is now, not the role the token was made with.
    ApiBed.Person demoted = people.member(organization, "ADMIN");
    actors.add(new Actor("demoted", "MEMBER", () -> demotedToken(demoted)));
    actors.add(new Actor("owner", "ADMIN", () -> people.login(tenant.owner().email()).token()));
    return actors;
  }

  private String demotedToken(ApiBed.Person person) {
    role(person, "ADMIN");
    String token = people.login(person.email()).token();
    role(person, "MEMBER");
    return token;
  }

  private void role(ApiBed.Person person, String role) {
    people.execute(
        "UPDATE officewatch.memberships SET role = ? WHERE user_id = ?::uuid"
            + " AND organization_id = ?::uuid",
        role,
        person.userId(),
        person.organizationId());
  }

  private static Actor stranger(String name, @Nullable String token) {
    return new Actor(name, "", () -> token);
  }

  private String signedByAnother(Tokens tokens) {
    try {
      return Tokens.sign(
          tokens.header().build(),
          tokens.claims().build(),
          new RSASSASigner(new RSAKeyGenerator(2048).generate()));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private String suspendedPerson() {
    ApiBed.Person person = people.member(organization, "ADMIN");
    people.execute(
        "UPDATE officewatch.users SET status = 'SUSPENDED' WHERE id = ?::uuid", person.userId());
    return person.token();
  }

  private String memberOfSuspended() {
    ApiBed.Person person = bed.register("suspended");
    people.execute(
        "UPDATE officewatch.organizations SET status = 'SUSPENDED' WHERE id = ?::uuid",
        person.organizationId());
    return person.token();
  }

  private String removedMember() {
    ApiBed.Person person = people.member(organization, "ADMIN");
    people.execute(
        "DELETE FROM officewatch.memberships WHERE user_id = ?::uuid AND organization_id = ?::uuid",
        person.userId(),
        organization);
    return person.token();
  }

  private String endedSession() {
    ApiBed.Person person = people.member(organization, "ADMIN");
    people.execute(
        "UPDATE officewatch.sessions SET revoked_at = now() WHERE user_id = ?::uuid",
        person.userId());
    return person.token();
  }

  /** Rightly signed, but the membership it names is not there. */
  private String elsewhere(Tokens tokens) {
    return tokens.sign(
        tokens.header(), tokens.claims().claim("org", bed.register("elsewhere").organizationId()));
  }

  /** Who asks. */
  private record Actor(String name, String role, Supplier<@Nullable String> token) {}
}
