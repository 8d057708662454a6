package officewatch.identity;

import org.jspecify.annotations.Nullable;

/**
 * What a person gives to sign up.
 *
 * @param organizationName names a team organisation to found; null for none
 * @param organizationSlug its wished short name; null for one made from the name
 */
public record Registration(
    String email,
    String password,
    String name,
    @Nullable String organizationName,
    @Nullable String organizationSlug) {
  @Override
  public String toString() {
    return "Registration[…]";
  }
}
