package officewatch.api.trust;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import officewatch.api.ApiBed;

/** An organisation with something of everything, every free text of it carrying its canary. */
final class Tenant {
  private static final String SEED = seedScript();

  private final ApiBed bed;
  private final ApiBed.Person owner;
  private final String canary;
  private final Map<String, String> first;

  private Tenant(ApiBed bed, ApiBed.Person owner, String canary) {
    this.bed = bed;
    this.owner = owner;
    this.canary = canary;
    first = more();
    // A second of each, so that lists have a next page.
    more();
  }

  static Tenant create(ApiBed bed) {
    String canary = "canary" + UUID.randomUUID().toString().substring(24);
    return new Tenant(bed, bed.register(canary), canary);
  }

  ApiBed.Person owner() {
    return owner;
  }

  String canary() {
    return canary;
  }

  /** Ids of what was there first. */
  Map<String, String> ids() {
    return first;
  }

  /** Another one of everything; its ids by kind. */
  Map<String, String> more() {
    Map<String, String> ids = new HashMap<>();
    ids.put("organization", owner.organizationId());
    ids.put("user", owner.userId());
    ids.put("canary", canary);
    String script =
        Sample.fill(
            SEED, kind -> ids.computeIfAbsent(kind, ignored -> UUID.randomUUID().toString()));
    try (Connection connection = bed.superuser();
        Statement statement = connection.createStatement()) {
      statement.execute(script);
    } catch (SQLException e) {
      throw new IllegalStateException(script, e);
    }
    return ids;
  }

  /** Where the owner's list goes on after its first item. */
  String cursor(String listPath) {
    String cursor = bed.call("GET", listPath + "?limit=1", owner.token(), null).text("/nextCursor");
    if (cursor.isEmpty() || "null".equals(cursor)) {
      throw new IllegalStateException("no second page: " + listPath);
    }
    return cursor;
  }

  private static String seedScript() {
    try (InputStream stream =
        Objects.requireNonNull(Tenant.class.getResourceAsStream("/trust/seed.sql"))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
