package officewatch.paging;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import officewatch.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for. A cursor holds the last id seen and is bound to organisation
 * and filter; it is no secret and gives no right.
 */
public final class PageRequest {
  /** Items per page when the caller does not say. */
  public static final int DEFAULT_LIMIT = 50;

  /** Most items per page. */
  public static final int MAX_LIMIT = 200;

  private static final int BINDING_BYTES = 8;

  private final int limit;
  private final @Nullable UUID after;
  private final byte[] binding;

  private PageRequest(int limit, @Nullable UUID after, byte[] binding) {
    this.limit = limit;
    this.after = after;
    this.binding = binding;
  }

  /**
   * Reads the caller's wish.
   *
   * @param filter everything else that selects the list, in a fixed order
   * @throws Problem.Invalid for a limit out of range or a cursor of another list
   */
  public static PageRequest of(
      UUID organizationId, @Nullable Integer limit, @Nullable String cursor, Object... filter) {
    int size = limit == null ? DEFAULT_LIMIT : limit;
    if (size < 1 || size > MAX_LIMIT) {
      throw new Problem.Invalid("/limit", "must be between 1 and " + MAX_LIMIT);
    }
    byte[] binding = binding(organizationId, filter);
    return new PageRequest(size, cursor == null ? null : decode(cursor, binding), binding);
  }

  /** Rows to fetch: one more than asked for, to know whether there is a next page. */
  public int fetch() {
    return limit + 1;
  }

  /** The last id of the page before, null on the first page. */
  public @Nullable UUID after() {
    return after;
  }

  /** Cuts fetched rows to the page. */
  public <T> Page<T> page(List<T> rows, Function<T, UUID> id) {
    if (rows.size() <= limit) {
      return new Page<>(rows, null);
    }
    List<T> items = rows.subList(0, limit);
    return new Page<>(items, encode(id.apply(items.getLast())));
  }

  private String encode(UUID last) {
    ByteBuffer bytes = ByteBuffer.allocate(16 + BINDING_BYTES);
    bytes.putLong(last.getMostSignificantBits()).putLong(last.getLeastSignificantBits());
    bytes.put(binding);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  private static UUID decode(String cursor, byte[] binding) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(cursor);
    } catch (IllegalArgumentException e) {
      throw brokenCursor();
    }
    if (bytes.length != 16 + BINDING_BYTES) {
      throw brokenCursor();
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    UUID last = new UUID(buffer.getLong(), buffer.getLong());
    byte[] found = new byte[BINDING_BYTES];
    buffer.get(found);
    if (!MessageDigest.isEqual(found, binding)) {
      throw brokenCursor();
    }
    return last;
  }

  private static Problem brokenCursor() {
    return new Problem.Invalid(
        "/cursor", "must be a nextCursor of this list with the same filter; start without one");
  }

  private static byte[] binding(UUID organizationId, Object... filter) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(organizationId.toString().getBytes(StandardCharsets.UTF_8));
      for (Object part : filter) {
        digest.update((byte) 0);
        digest.update(String.valueOf(part).getBytes(StandardCharsets.UTF_8));
      }
      return ByteBuffer.allocate(BINDING_BYTES).put(digest.digest(), 0, BINDING_BYTES).array();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
