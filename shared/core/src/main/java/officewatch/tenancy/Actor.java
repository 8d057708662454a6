package officewatch.tenancy;

import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who makes the changes of the transactions under way; the audit trail names them.
 *
 * @param userId the person, for {@link Kind#USER}
 * @param requestId the request it happens in
 */
public record Actor(Kind kind, @Nullable UUID userId, @Nullable String requestId) {
  private static final ScopedValue<Actor> CURRENT = ScopedValue.newInstance();
  private static final Actor SYSTEM = new Actor(Kind.SYSTEM, null, null);
  private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  /** What kind of actor. */
  public enum Kind {
    /** Somebody signed in. */
    USER,
    /** Somebody not signed in, as while signing up. */
    VISITOR,
    /** No person: what follows from a document, a schedule or a rule. */
    SYSTEM
  }

  /**
   * An actor.
   *
   * @throws IllegalArgumentException for a request id with other characters than {@code
   *     A-Za-z0-9._-}, or more than 64
   */
  public Actor {
    if (requestId != null && !REQUEST_ID.matcher(requestId).matches()) {
      throw new IllegalArgumentException("not a request id");
    }
  }

  /** Does the work in this actor's name. */
  public <T> T perform(Callable<T> work) {
    try {
      return ScopedValue.where(CURRENT, this).call(work::call);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whoever acts on this thread; without word of anybody it is the system. */
  static Actor current() {
    return CURRENT.orElse(SYSTEM);
  }

  /** As the database takes it: a JSON object in which nothing needs escaping. */
  String json() {
    StringBuilder text = new StringBuilder("{\"kind\":\"").append(kind).append('"');
    if (userId != null) {
      text.append(",\"userId\":\"").append(userId).append('"');
    }
    if (requestId != null) {
      text.append(",\"requestId\":\"").append(requestId).append('"');
    }
    return text.append('}').toString();
  }
}
