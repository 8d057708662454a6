package officewatch.api.identity;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import officewatch.identity.User;

/** A person. */
@Serdeable
record UserView(UUID id, String email, String name, Instant createdAt) {

  static UserView of(User user) {
    return new UserView(user.id(), user.email(), user.name(), user.createdAt());
  }
}
