package officewatch.api.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import officewatch.api.ApiBed;
import officewatch.api.ApiBed.Answer;
import officewatch.api.runtime.HttpFunction;
import officewatch.cache.AccessCache;
import org.junit.jupiter.api.Test;

/** T-11, A-19, A-20, A-21: sessions end at once, and a stolen refresh token ends its family. */
final class SessionTest {
  private static final int RACES = 100;

  private final ApiBed bed = ApiBed.get();
  private final People people = new People(bed);
  private final ApiBed.Person person = bed.register("session");

  @Test
  void exchangesARefreshTokenForANewPair() {
    Answer renewed = refresh(person.refreshToken());

    assertThat(renewed.status()).isEqualTo(200);
    assertThat(renewed.text("/refreshToken")).isNotEqualTo(person.refreshToken());
    assertThat(me(renewed.text("/accessToken"))).isEqualTo(200);
  }

  @Test
  void givesTheSameSuccessorWhenTheAnswerWasLost() {
    Answer first = refresh(person.refreshToken());
    Answer again = refresh(person.refreshToken());

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.text("/refreshToken")).isEqualTo(first.text("/refreshToken"));
    assertThat(refresh(first.text("/refreshToken")).status()).isEqualTo(200);
  }

  @Test
  void replayAfterSecondsEndsTheFamily() {
    Answer renewed = refresh(person.refreshToken());
    assertThat(me(renewed.text("/accessToken"))).isEqualTo(200);
    assertThat(
            people.execute(
                "UPDATE officewatch.refresh_tokens SET used_at = used_at - interval '11 seconds'"
                    + " WHERE token_hash = sha256(convert_to('stored:' || ?, 'UTF8'))",
                person.refreshToken()))
        .isOne();

    assertThat(refresh(person.refreshToken()).text("/code")).isEqualTo("session_ended");

    assertThat(refresh(renewed.text("/refreshToken")).status()).isEqualTo(401);
    assertThat(me(renewed.text("/accessToken"))).isEqualTo(401);
    assertThat(me(person.token())).isEqualTo(401);
  }

  @Test
  void racingExchangesGiveOneSuccessor() {
    String token = person.refreshToken();
    for (int i = 0; i < RACES; i++) {
      String presented = token;
      List<Answer> answers =
          Together.run(List.of(() -> refresh(presented), () -> refresh(presented)));
      assertThat(answers).extracting(Answer::status).containsOnly(200);
      token = answers.getFirst().text("/refreshToken");
      assertThat(answers.getLast().text("/refreshToken")).isEqualTo(token);
    }
  }

  @Test
  void logoutEndsAccessAndRefreshAtOnce() {
    for (int i = 0; i < RACES / 5; i++) {
      ApiBed.Person signedIn = people.login(person.email());
      List<Callable<Integer>> works = new ArrayList<>();
      works.add(() -> bed.call("POST", "/api/v1/auth/logout", signedIn.token(), null).status());
      for (int reader = 0; reader < 3; reader++) {
        works.add(() -> me(signedIn.token()));
      }
      assertThat(Together.run(works).getFirst()).isEqualTo(204);

      assertThat(me(signedIn.token())).isEqualTo(401);
      assertThat(refresh(signedIn.refreshToken()).status()).isEqualTo(401);
    }
    assertThat(me(person.token())).as("another session of the same person").isEqualTo(200);
  }

  /** What was read before the change and is to be remembered after it must not be remembered. */
  @Test
  void rightsReadBeforeTheyWereTakenAreNotRemembered() {
    AccessCache cache = bed.context().getBean(AccessCache.class);
    String key = "{test}:access:" + UUID.randomUUID();

    cache.get(
        key,
        rights -> true,
        () -> {
          cache.forget(List.of(key));
          return Optional.of("ADMIN");
        });

    assertThat(cache.get(key, rights -> true, Optional::empty)).isEmpty();
  }

  @Test
  void holdsWithoutTheCache() throws Exception {
    try (HttpFunction alone =
        bed.function(Map.of("officewatch.cache.uri", "redis://127.0.0.1:1"))) {
      ApiBed.Person signedIn = people.login(person.email());
      for (int i = 0; i < 10; i++) {
        long start = System.nanoTime();
        assertThat(call(alone, "GET", "/api/v1/me", signedIn.token(), null).status())
            .isEqualTo(200);
        assertThat(call(alone, "GET", "/api/v1/subscriptions", signedIn.token(), null).status())
            .isEqualTo(200);
        assertThat(System.nanoTime() - start).as("call " + i).isLessThan(3_000_000_000L);
      }
      assertThat(
              call(alone, "PATCH", "/api/v1/organization", signedIn.token(), "{\"name\":\"N\"}")
                  .status())
          .isEqualTo(200);
      assertThat(call(alone, "GET", "/api/v1/organization", signedIn.token(), null).text("/name"))
          .isEqualTo("N");

      assertThat(call(alone, "POST", "/api/v1/auth/logout", signedIn.token(), null).status())
          .isEqualTo(204);

      assertThat(call(alone, "GET", "/api/v1/me", signedIn.token(), null).status()).isEqualTo(401);
      assertThat(
              call(alone, "POST", "/api/v1/auth/refresh", null, body(signedIn.refreshToken()))
                  .status())
          .isEqualTo(401);
    }
  }

  private static Answer call(
      HttpFunction function,
      String method,
      String path,
      @org.jspecify.annotations.Nullable String token,
      @org.jspecify.annotations.Nullable String body) {
    return ApiBed.call(function, method, path, token, body, Map.of());
  }

  private Answer refresh(String token) {
    return bed.call("POST", "/api/v1/auth/refresh", null, body(token));
  }

  private static String body(String refreshToken) {
    return "{\"refreshToken\":\"%s\"}".formatted(refreshToken);
  }

  private int me(String token) {
    return bed.call("GET", "/api/v1/me", token, null).status();
  }
}
