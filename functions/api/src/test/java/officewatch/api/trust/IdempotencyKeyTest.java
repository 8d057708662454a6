package officewatch.api.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import officewatch.api.ApiBed;
import officewatch.api.ApiBed.Answer;
import org.junit.jupiter.api.Test;

/** T-18, A-01: one key is one effect, in one organisation and for one person. */
final class IdempotencyKeyTest {
  private static final String REPLAYED = "Idempotent-Replayed";

  private final ApiBed bed = ApiBed.get();
  private final People people = new People(bed);
  private final ApiBed.Person person = bed.register("keys");
  private final String key = UUID.randomUUID().toString();

  @Test
  void givesTheFirstAnswerAgain() {
    Answer first = create(person, key, body("a"));
    Answer again = create(person, key, body("a"));

    assertThat(first.status()).isEqualTo(201);
    assertThat(first.header(REPLAYED)).isEmpty();
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.header(REPLAYED)).isEqualTo("true");
    for (String name : List.of("Content-Type", "ETag", "Location")) {
      assertThat(again.header(name)).as(name).isNotBlank().isEqualTo(first.header(name));
    }
    assertThat(subscriptions()).isOne();
  }

  @Test
  void refusesAnotherBody() {
    create(person, key, body("a"));

    Answer other = create(person, key, body("b"));

    ErrorContract.check("other body", other);
    assertThat(other.text("/code")).isEqualTo("idempotency_key_reused");
    assertThat(other.status()).isEqualTo(422);
    assertThat(subscriptions()).isOne();
  }

  @Test
  void isOfOneOrganization() {
    Answer foreign = create(bed.register("foreign"), key, body("a"));

    Answer own = create(person, key, body("a"));

    assertThat(own.status()).isEqualTo(201);
    assertThat(own.header(REPLAYED)).isEmpty();
    assertThat(own.text("/id")).isNotEqualTo(foreign.text("/id"));
  }

  @Test
  void isOfOnePerson() {
    create(person, key, body("a"));
    ApiBed.Person colleague = people.member(person.organizationId(), "ADMIN");

    assertThat(create(colleague, key, body("a")).status()).isEqualTo(422);
  }

  @Test
  void rememberedAnswerIsNotForADemotedPerson() {
    ApiBed.Person moderator = people.member(person.organizationId(), "MODERATOR");
    assertThat(create(moderator, key, body("a")).status()).isEqualTo(201);
    people.execute(
        "UPDATE officewatch.memberships SET role = 'MEMBER' WHERE user_id = ?::uuid"
            + " AND organization_id = ?::uuid",
        moderator.userId(),
        person.organizationId());
    ApiBed.Person demoted = people.login(moderator.email());

    Answer again = create(demoted, key, body("a"));

    assertThat(again.status()).as(again.toString()).isIn(403, 422);
  }

  @Test
  void forgetsWhatFailed() {
    Answer failed = create(person, key, "{}");
    assertThat(failed.status()).isEqualTo(400);

    assertThat(create(person, key, body("a")).status()).isEqualTo(201);
  }

  @Test
  void failedRequestLeavesNothingBehind() {
    String vendor = "Vendor " + key;
    // The vendor would be entered before the owner is found to be nobody.
    String unknownOwner =
        "{\"vendor\":\"%s\",\"ownerId\":\"%s\",\"amount\":{\"amount\":\"1\",\"currency\":\"EUR\"},\"cycle\":\"MONTHLY\"}"
            .formatted(vendor, UUID.randomUUID());

    assertThat(create(person, key, unknownOwner).status()).isBetween(400, 422);

    assertThat(count("vendors")).isZero();
  }

  @Test
  void racingRequestsHaveOneEffect() {
    for (int round = 0; round < 20; round++) {
      String racing = UUID.randomUUID().toString();
      String body = body("round " + round);
      List<Callable<Answer>> works = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        works.add(() -> create(person, racing, body));
      }
      List<Answer> answers = Together.run(works);

      assertThat(answers).extracting(Answer::status).isSubsetOf(201, 409).contains(201);
      assertThat(
              answers.stream()
                  .filter(answer -> answer.status() == 201)
                  .map(Answer::body)
                  .distinct())
          .hasSize(1);
      assertThat(subscriptions()).isEqualTo(round + 1);
    }
  }

  @Test
  void refusesKeysThatCannotBeOne() {
    for (String broken : List.of("", " ", "a b", "ü", "x".repeat(256), "a\u0000")) {
      Answer answer = create(person, broken, body("a"));
      ErrorContract.check("key", answer);
      assertThat(answer.status()).as(broken).isEqualTo(400);
    }
  }

  private Answer create(ApiBed.Person who, String idempotencyKey, String body) {
    return bed.call(
        "POST",
        "/api/v1/subscriptions",
        who.token(),
        body,
        Map.of("Idempotency-Key", idempotencyKey));
  }

  private static String body(String plan) {
    return "{\"vendor\":\"slack\",\"plan\":\"%s\",\"amount\":{\"amount\":\"1\",\"currency\":\"EUR\"},\"cycle\":\"MONTHLY\"}"
        .formatted(plan);
  }

  private int subscriptions() {
    return count("subscriptions");
  }

  private int count(String table) {
    return people.count(
        "SELECT count(*) FROM officewatch." + table + " WHERE organization_id = ?::uuid",
        person.organizationId());
  }
}
