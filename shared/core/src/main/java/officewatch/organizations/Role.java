package officewatch.organizations;

import java.util.Arrays;
import java.util.List;

/** What a member may do; each role includes the ones before it. */
public enum Role {
  /** Asks, and sees what is their own. */
  MEMBER,
  /** Runs ledger, invoices and findings. */
  MODERATOR,
  /** Runs members, policies and settings. */
  ADMIN;

  /** This role and those it includes. */
  public List<String> included() {
    return Arrays.stream(values())
        .filter(role -> role.compareTo(this) <= 0)
        .map(Enum::name)
        .toList();
  }
}
