package officewatch.live;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import officewatch.manifest.JsonTree;

/** Frames as they are written on the connection. */
@Singleton
public final class FrameText {
  private final JsonMapper json;
  private final Clock clock;

  FrameText(JsonMapper json, Clock clock) {
    this.json = json;
    this.clock = clock;
  }

  /** The answer to what a client sent: {@code pong} to {@code ping}, else what was wrong. */
  public String answer(String sent) {
    return "ping".equals(type(sent))
        ? written("pong", Map.of())
        : written(
            "error",
            Map.of(
                "data",
                Map.of(
                    "code",
                    "unknown_frame",
                    "detail",
                    "Send {\"type\":\"ping\"}; everything else is asked for over HTTP.")));
  }

  String of(Frame frame) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("type", frame.type());
    fields.put("id", frame.id().toString());
    fields.put("at", frame.at().toString());
    fields.put("data", frame.data());
    return written(fields);
  }

  private String written(String type, Map<String, Object> more) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("type", type);
    fields.put("at", clock.instant().toString());
    fields.putAll(more);
    return written(fields);
  }

  private String written(Map<String, Object> fields) {
    try {
      return json.writeValueAsString(fields);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Object type(String sent) {
    try {
      return JsonTree.read(new ByteArrayInputStream(sent.getBytes(StandardCharsets.UTF_8)))
          .getOrDefault("type", "");
    } catch (IOException | IllegalArgumentException e) {
      return "";
    }
  }
}
