package officewatch.api.invoices;

import java.util.UUID;
import officewatch.identity.Caller;
import officewatch.organizations.Role;
import org.jspecify.annotations.Nullable;

/** Who sees only what they uploaded themselves. */
final class OwnUploads {
  private OwnUploads() {}

  /** The person whose uploads alone are shown; null for all. */
  static @Nullable UUID of(Caller caller) {
    return caller.role() == Role.MEMBER ? caller.userId() : null;
  }
}
