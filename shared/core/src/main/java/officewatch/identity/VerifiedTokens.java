package officewatch.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import officewatch.identity.AccessTokenVerifier.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Tokens whose signature was checked before, so that a busy client pays for it once in ten minutes.
 * Says nothing about rights: session and membership are looked up at every request.
 */
final class VerifiedTokens {
  private static final int CAPACITY = 4096;

  private final ConcurrentMap<String, Verified> tokens = new ConcurrentHashMap<>();

  Optional<Subject> find(String token, Instant now) {
    @Nullable Verified known = tokens.get(token);
    if (known == null) {
      return Optional.empty();
    }
    if (!now.isBefore(known.expires)) {
      tokens.remove(token);
      return Optional.empty();
    }
    return Optional.of(known.subject);
  }

  void add(String token, Subject subject, Instant expires) {
    if (tokens.size() >= CAPACITY) {
      // All of them are over within ten minutes anyway; starting anew is simpler than ageing.
      tokens.clear();
    }
    tokens.put(token, new Verified(subject, expires));
  }

  private record Verified(Subject subject, Instant expires) {}
}
