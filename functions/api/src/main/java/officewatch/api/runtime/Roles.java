package officewatch.api.runtime;

import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Arrays;
import java.util.Set;

/** The least role a route asks for, as {@code @Secured} needs it: constants. */
public final class Roles {
  /** No sign-in needed. */
  public static final String PUBLIC = SecurityRule.IS_ANONYMOUS;

  public static final String MEMBER = "MEMBER";
  public static final String MODERATOR = "MODERATOR";
  public static final String ADMIN = "ADMIN";

  private static final Set<String> SIGNED_IN = Set.of(MEMBER, MODERATOR, ADMIN);

  private Roles() {}

  /**
   * Whether the route is for people who signed in.
   *
   * @throws IllegalStateException unless the route asks for exactly one role of this class
   */
  public static boolean isSignedIn(AnnotationMetadata route) {
    return !PUBLIC.equals(least(route));
  }

  /**
   * The role the route asks for: one of the constants of this class.
   *
   * @throws IllegalStateException unless it is exactly one
   */
  public static String least(AnnotationMetadata route) {
    String[] roles = route.stringValues(Secured.class);
    if (roles.length != 1 || !(PUBLIC.equals(roles[0]) || SIGNED_IN.contains(roles[0]))) {
      throw new IllegalStateException("Not exactly one known role: " + Arrays.toString(roles));
    }
    return roles[0];
  }
}
