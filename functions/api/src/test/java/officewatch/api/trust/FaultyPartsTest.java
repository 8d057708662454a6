package officewatch.api.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import officewatch.api.ApiBed;
import officewatch.api.ApiBed.Answer;
import officewatch.api.runtime.HttpFunction;
import officewatch.outbox.Sweeper;
import org.junit.jupiter.api.Test;

/**
 * cache and queue that fail or lie cost time, never a wrong answer or a lost effect.
 */
final class FaultyPartsTest {
  private static final String LIST = "/api/v1/subscriptions";
  private static final String SUBSCRIPTION =
      "{\"vendor\":\"slack\",\"cycle\":\"MONTHLY\","
          + "\"amount\":{\"amount\":\"5.00\",\"currency\":\"USD\"}}";

  private final ApiBed bed = ApiBed.get();
  private final People people = new People(bed);
  private final ApiBed.Person person = bed.register("faulty");

  @Test
  void aVersionThatCouldNotBeStoredIsLeftToTheSweep() throws Exception {
    assertThat(listed(bed.call("GET", LIST, person.token(), null))).isZero();
    try (HttpFunction alone =
        bed.function(Map.of("officewatch.cache.uri", "redis://127.0.0.1:1"))) {
      assertThat(call(alone, "POST", LIST, SUBSCRIPTION).status()).isEqualTo(201);
    }
    assertThat(age("cache-version")).isOne();

    bed.context().getBean(Sweeper.class).sweep();

    assertThat(listed(bed.call("GET", LIST, person.token(), null))).isOne();
    assertThat(age("cache-version")).isZero();
  }

  @Test
  void rowsThatCannotBeSentDoNotKeepOthersWaiting() {
    assertThat(
            people.execute(
                "INSERT INTO officewatch.outbox SELECT ?::uuid, gen_random_uuid(), 'no-such-kind',"
                    + " '', now() - interval '1 hour' FROM generate_series(1, 1001)",
                person.organizationId()))
        .isEqualTo(1001);
    try {
      for (int i = 0; i < 2; i++) {
        people.execute(
            "INSERT INTO officewatch.outbox VALUES (?::uuid, gen_random_uuid(), 'cache-version',"
                + " '', now() - interval '1 minute')",
            person.organizationId());
      }

      bed.context().getBean(Sweeper.class).sweep();

      assertThat(age("cache-version")).isZero();
      assertThat(age("no-such-kind")).isEqualTo(1001);
    } finally {
      people.execute(
          "DELETE FROM officewatch.outbox WHERE kind = 'no-such-kind' AND organization_id ="
              + " ?::uuid",
          person.organizationId());
    }
  }

  @Test
  void foreignValuesAndForeignTypesInTheCacheAreMisses() throws Exception {
    bed.call("POST", LIST, person.token(), SUBSCRIPTION);
    assertThat(listed(bed.call("GET", LIST, person.token(), null))).isOne();
    try (RedisClient client =
        RedisClient.create(
            bed.context().getRequiredProperty("officewatch.cache.uri", String.class))) {
      RedisCommands<String, String> redis = client.connect().sync();
      String mine = "{" + person.organizationId() + "}:*";
      List<String> keys = redis.keys(mine);
      assertThat(keys).hasSize(3);

      // The version last: without it nobody looks at the list.
      keys.stream()
          .filter(key -> !key.endsWith(":version"))
          .forEach(key -> redis.set(key, "garbage of some length"));
      stillAnswers();
      keys.forEach(key -> redis.set(key, "garbage"));
      stillAnswers();

      redis.keys(mine).forEach(redis::del);
      bed.call("GET", LIST, person.token(), null);
      for (String key : redis.keys(mine)) {
        redis.del(key);
        redis.lpush(key, "garbage");
      }
      stillAnswers();
    }
  }

  @Test
  void aQueueThatIsAwayIsUnavailableNotAFailure() throws Exception {
    try (HttpFunction alone =
        bed.function(Map.of("aws.services.sqs.endpoint-override", "http://127.0.0.1:1"))) {
      Answer answer = call(alone, "POST", LIST, SUBSCRIPTION);

      assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
      assertThat(answer.text("/code")).isEqualTo("unavailable");
      assertThat(answer.header("Retry-After")).isNotEmpty();
    }
    assertThat(listed(bed.call("GET", LIST, person.token(), null))).isZero();
  }

  private void stillAnswers() throws Exception {
    // A fresh function: one that ran before has values of its own.
    try (HttpFunction fresh = bed.function(Map.of())) {
      for (int i = 0; i < 5; i++) {
        Answer answer = call(fresh, "GET", LIST, null);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(listed(answer)).isOne();
      }
    }
  }

  /** Makes the organisation's rows of the kind older, so that a sweep takes them; how many. */
  private int age(String kind) {
    return people.execute(
        "UPDATE officewatch.outbox SET created_at = created_at - interval '1 minute'"
            + " WHERE organization_id = ?::uuid AND kind = '"
            + kind
            + "'",
        person.organizationId());
  }

  private Answer call(
      HttpFunction function,
      String method,
      String path,
      @org.jspecify.annotations.Nullable String body) {
    Map<String, String> headers =
        body == null ? Map.of() : Map.of("Idempotency-Key", UUID.randomUUID().toString());
    return ApiBed.call(function, method, path, person.token(), body, headers);
  }

  private static int listed(Answer answer) {
    return answer.json().at("/items").size();
  }
}
