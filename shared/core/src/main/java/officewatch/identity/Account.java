package officewatch.identity;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** A person with what is needed to check their password. Never leaves this package. */
@MappedEntity("users")
record Account(@Id UUID id, String email, String name, String passwordHash, String status) {
  @Override
  public String toString() {
    return "Account[" + id + "]";
  }
}
