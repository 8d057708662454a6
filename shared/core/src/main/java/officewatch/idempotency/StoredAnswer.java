package officewatch.idempotency;

import java.util.Map;

/** An answer that can be given again. */
public record StoredAnswer(int status, Map<String, String> headers, String body) {
  public StoredAnswer {
    headers = Map.copyOf(headers);
  }
}
