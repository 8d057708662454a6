package officewatch.problem;

import java.util.List;

/**
 * A request that cannot be fulfilled, for a reason the caller can act on. Its message is written
 * for the caller and is safe to show.
 */
public abstract sealed class Problem extends RuntimeException
    permits Problem.NotFound,
        Problem.Conflict,
        Problem.Invalid,
        Problem.RuleBroken,
        Problem.NotSignedIn,
        Problem.Stale,
        Problem.Unavailable {
  private final String code;

  private Problem(String code, String message) {
    super(message, null, false, false); // a rule's outcome, not a fault: no stack trace to fill
    this.code = code;
  }

  /** Stable machine-readable reason, {@code snake_case}. */
  public String code() {
    return code;
  }

  /** The message, never null. */
  public String detail() {
    String message = getMessage();
    return message == null ? code : message;
  }

  /** Absent, or another organisation's: the two must look alike. */
  public static final class NotFound extends Problem {
    public NotFound(String what) {
      super("not_found", "There is no such " + what + " in this organization.");
    }
  }

  /** The thing is not in a state that allows this. */
  public static final class Conflict extends Problem {
    public Conflict(String code, String message) {
      super(code, message);
    }
  }

  /** A field of the request is malformed. */
  public static final class Invalid extends Problem {
    private final List<FieldError> errors;

    public Invalid(String pointer, String message) {
      super("invalid_request", message);
      this.errors = List.of(new FieldError(pointer, message));
    }

    /** The offending fields. */
    public List<FieldError> errors() {
      return errors;
    }
  }

  /** Well-formed, but against a business rule. */
  public static final class RuleBroken extends Problem {
    public RuleBroken(String code, String message) {
      super(code, message);
    }
  }

  /** Not signed in, or with something that does not count. */
  public static final class NotSignedIn extends Problem {
    public NotSignedIn(String code, String message) {
      super(code, message);
    }
  }

  /** Somebody else changed the thing since it was read. */
  public static final class Stale extends Problem {
    public Stale() {
      super("stale", "It was changed in the meantime: read it again and repeat the change.");
    }
  }

  /** A part the answer depends on does not answer just now. */
  public static final class Unavailable extends Problem {
    public Unavailable(String message) {
      super("unavailable", message);
    }
  }

  /** One offending field, named by a JSON pointer (RFC 6901). */
  public record FieldError(String pointer, String message) {}
}
