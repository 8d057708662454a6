package officewatch.api.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import officewatch.api.ApiBed;
import officewatch.api.ApiBed.Answer;
import org.junit.jupiter.api.Test;

/** whatever people do, each has one solo organisation and owns one team at most. */
final class OrganizationWalkTest {
  private static final int STEPS = 150;

  private final ApiBed bed = ApiBed.get();
  private final People people = new People(bed);
  private final List<Walker> walkers = new ArrayList<>();

  @Test
  void invariantsHoldAfterEachStep() {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("OrganizationWalkTest: replay with -Dseed=" + seed);
    Random random = new Random(seed);
    register(random.nextBoolean());
    for (int step = 0; step < STEPS; step++) {
      Walker walker = walkers.get(random.nextInt(walkers.size()));
      switch (random.nextInt(5)) {
        case 0 -> register(random.nextBoolean());
        case 1, 2 -> found(walker);
        case 3 -> switchTo(walker, walker.places.get(random.nextInt(walker.places.size())), true);
        default -> {
          Walker other = walkers.get(random.nextInt(walkers.size()));
          String place = other.places.get(random.nextInt(other.places.size()));
          switchTo(walker, place, walker.places.contains(place));
        }
      }
      invariants();
    }
  }

  @Test
  void racingFoundersOwnOneTeam() {
    for (int round = 0; round < 10; round++) {
      Walker walker = register(false);
      List<Callable<Integer>> works =
          Collections.nCopies(
              4,
              () ->
                  bed.call("POST", "/api/v1/organizations", walker.token, "{\"name\":\"Race\"}")
                      .status());
      assertThat(Together.run(works)).containsOnly(201, 409).containsOnlyOnce(201);
    }
    invariants();
  }

  private Walker register(boolean withTeam) {
    Answer answer =
        bed.call(
            "POST",
            "/api/v1/auth/register",
            null,
            "{\"email\":\"w%s@example.com\",\"password\":\"%s\",\"name\":\"Walker\"%s}"
                .formatted(
                    UUID.randomUUID(),
                    People.PASSWORD,
                    withTeam ? ",\"organizationName\":\"Walkers\"" : ""));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    Walker walker = new Walker(answer.text("/accessToken"), withTeam);
    bed.call("GET", "/api/v1/organizations", walker.token, null)
        .json()
        .at("/items")
        .forEach(place -> walker.places.add(place.path("organizationId").asText()));
    assertThat(walker.places).hasSize(withTeam ? 2 : 1);
    walkers.add(walker);
    return walker;
  }

  private void found(Walker walker) {
    Answer answer =
        bed.call("POST", "/api/v1/organizations", walker.token, "{\"name\":\"Walkers\"}");
    assertThat(answer.status()).isEqualTo(walker.ownsTeam ? 409 : 201);
    if (!walker.ownsTeam) {
      walker.ownsTeam = true;
      walker.places.add(answer.text("/id"));
    }
  }

  private void switchTo(Walker walker, String place, boolean member) {
    Answer answer =
        bed.call(
            "POST",
            "/api/v1/auth/switch",
            walker.token,
            "{\"organizationId\":\"%s\"}".formatted(place));
    assertThat(answer.status()).isEqualTo(member ? 200 : 404);
    if (member) {
      walker.token = answer.text("/accessToken");
      Answer me = bed.call("GET", "/api/v1/me", walker.token, null);
      assertThat(me.text("/organization/id")).isEqualTo(place);
      assertThat(me.text("/role")).isEqualTo("ADMIN");
      assertThat(me.json().at("/owner").asBoolean()).isTrue();
      assertThat(me.json().at("/memberships")).hasSize(walker.places.size());
    }
  }

  private void invariants() {
    assertThat(
            people.count(
                "SELECT count(*) FROM officewatch.users u WHERE name = ? AND 1 <> (SELECT count(*)"
                    + " FILTER (WHERE kind = 'SOLO') + 2 * greatest(0, count(*) FILTER"
                    + " (WHERE kind = 'TEAM') - 1) FROM officewatch.organizations o"
                    + " WHERE o.owner_user_id = u.id)",
                "Walker"))
        .isZero();
    assertThat(
            people.count(
                "SELECT count(*) FROM officewatch.organizations o WHERE 1 <> (SELECT count(*) FROM"
                    + " officewatch.memberships m WHERE m.organization_id = o.id AND m.is_owner"
                    + " AND m.role = 'ADMIN' AND m.user_id = o.owner_user_id) AND o.name = ?",
                "Walkers"))
        .isZero();
  }

  /** A person and what they should have. */
  private static final class Walker {
    private final List<String> places = new ArrayList<>();
    private String token;
    private boolean ownsTeam;

    Walker(String token, boolean ownsTeam) {
      this.token = token;
      this.ownsTeam = ownsTeam;
    }
  }
}
