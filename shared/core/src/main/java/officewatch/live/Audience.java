package officewatch.live;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import officewatch.identity.Caller;
import officewatch.organizations.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who in the organisation may see something: what its HTTP route says.
 *
 * @param least the role that sees it
 * @param person who sees it with any role, because it is their own; null for nobody
 */
@Serdeable
public record Audience(Role least, @Nullable UUID person) {
  /** Every member. */
  public static final Audience MEMBERS = new Audience(Role.MEMBER, null);

  /** Moderators and administrators. */
  public static final Audience MODERATORS = new Audience(Role.MODERATOR, null);

  /** Moderators, administrators, and the person whose own it is. */
  public static Audience moderatorsAnd(@Nullable UUID person) {
    return new Audience(Role.MODERATOR, person);
  }

  boolean admits(Caller caller) {
    return caller.role().compareTo(least) >= 0 || caller.userId().equals(person);
  }
}
