package officewatch.api.runtime.manifest;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import officewatch.live.FrameType;

/** The section of the API document on WebSocket connections, which OpenAPI has no words for. */
final class LiveSection {
  private static final String NAME = "Live";
  private static final String TEXT =
      """
      Changes, told over a WebSocket as they happen.

      Ask for a ticket (`POST /api/v1/live/tickets`) and open `{url}?ticket={ticket}` within 30 \
      seconds. A ticket is good once. A ticket that is unknown, used or expired, or whose session \
      is over, is refused with HTTP 401 in the handshake. A person may have 20 unused tickets and \
      10 connections in an organization; of more the oldest end.

      A frame is a JSON text: `{"type":"finding.created","id":"…","at":"…","data":{…}}`. `id` is \
      the thing's id, `at` when the change was recorded. A frame says that something changed, not \
      what: read the thing by its route. Everybody gets frames about what they may read at that \
      moment, and no others: a member of invoices they uploaded, a moderator of all.

      | type | data |
      | --- | --- |
      %s

      Frames may be lost, come twice or in another order. So read the lists you show again after \
      each opening of a connection (once it is open, not before), and after an error; between that, \
      of two frames about one thing only the later `at` matters.

      Send `{"type":"ping"}` every few minutes; `{"type":"pong","at":"…"}` comes back. Anything \
      else is answered with `{"type":"error","at":"…","data":{"code":"unknown_frame",…}}`.

      | close code | meaning | what to do |
      | --- | --- | --- |
      | 1000 | The session or the membership is over, or ten newer connections are open. | Ask for \
      a ticket; sign in when that is refused. |
      | 1001 | Nothing was sent for 10 minutes, the connection was 2 hours old, or the server \
      stops. | Open another. |
      | 1006, none | The network failed, or frames were not read fast enough. | Wait 1 second, \
      twice as long each time, and open another. |
      | 1009 | A message had more than 128 KB. | Send less. |
      """;

  private LiveSection() {}

  /** A tag object of OpenAPI. */
  static Map<String, Object> tag() {
    Map<String, Object> tag = new LinkedHashMap<>();
    tag.put("name", NAME);
    tag.put(
        "description",
        TEXT.formatted(
            Arrays.stream(FrameType.values())
                .map(type -> "| `%s` | %s |".formatted(type.wireName(), type.data()))
                .collect(Collectors.joining("\n"))));
    return tag;
  }
}
