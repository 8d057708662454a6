package officewatch.api.audit;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import officewatch.audit.AuditEvent;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the audit trail.
 *
 * @param sequence its place on the trail, 1 for the first
 * @param at when the transaction that made the change was committed
 * @param action for instance {@code subscription.updated}
 * @param actor who made the change
 * @param subject what was changed
 * @param changes what it was before and after, field by field
 * @param entry the entry as it was hashed; keep it to verify the trail without OfficeWatch
 * @param hash hexadecimal SHA-256 over the bytes of the hash before (32 zero bytes before the
 *     first) and the UTF-8 bytes of {@code entry}
 */
@Serdeable
record AuditEventView(
    long sequence,
    String at,
    String action,
    Actor actor,
    Subject subject,
    List<Change> changes,
    String entry,
    String hash) {

  static AuditEventView of(AuditEvent event, JsonMapper json) {
    JsonNode entry;
    try {
      entry = json.readValue(event.entry(), JsonNode.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    JsonNode actor = member(entry, "actor");
    JsonNode subject = member(entry, "subject");
    List<Change> changes = new ArrayList<>();
    for (Map.Entry<String, JsonNode> change : member(entry, "changes").entries()) {
      changes.add(
          new Change(
              camelCase(change.getKey()),
              text(change.getValue().get(0)),
              text(change.getValue().get(1))));
    }
    changes.sort(Comparator.comparing(Change::field));
    @Nullable String userId = text(actor.get("userId"));
    return new AuditEventView(
        event.sequence(),
        member(entry, "at").getStringValue(),
        member(entry, "action").getStringValue(),
        new Actor(
            member(actor, "kind").getStringValue(),
            userId == null ? null : UUID.fromString(userId),
            text(actor.get("requestId"))),
        new Subject(
            member(subject, "type").getStringValue(),
            UUID.fromString(member(subject, "id").getStringValue())),
        changes,
        event.entry(),
        HexFormat.of().formatHex(event.hash()));
  }

  private static JsonNode member(JsonNode object, String name) {
    JsonNode value = object.get(name);
    if (value == null) {
      throw new IllegalStateException("An audit entry has no " + name + ".");
    }
    return value;
  }

  private static @Nullable String text(@Nullable JsonNode value) {
    if (value == null || value.isNull()) {
      return null;
    }
    return value.isContainerNode() ? value.toString() : value.coerceStringValue();
  }

  private static String camelCase(String column) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < column.length(); i++) {
      if (column.charAt(i) == '_' && i + 1 < column.length()) {
        name.append(Character.toUpperCase(column.charAt(++i)));
      } else {
        name.append(column.charAt(i));
      }
    }
    return name.toString();
  }

  /**
   * Who made a change.
   *
   * @param kind USER, VISITOR (not signed in) or SYSTEM
   * @param userId the person, for USER
   * @param requestId the request the change was made in
   */
  @Serdeable
  @Schema(name = "AuditActor")
  record Actor(String kind, @Nullable UUID userId, @Nullable String requestId) {}

  /** What was changed. */
  @Serdeable
  @Schema(name = "AuditSubject")
  record Subject(String type, UUID id) {}

  /**
   * One field before and after.
   *
   * @param before null where there was nothing
   * @param after null where there is nothing now
   */
  @Serdeable
  @Schema(name = "AuditChange")
  record Change(String field, @Nullable String before, @Nullable String after) {}
}
