package officewatch.findings;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** The grounds of a finding as stored. */
@Singleton
final class FindingText {
  private final JsonMapper json;

  FindingText(JsonMapper json) {
    this.json = json;
  }

  List<String> reasons(Finding finding) {
    return sentences(finding.reasons());
  }

  List<String> sentences(String list) {
    return read(list, Argument.listOf(String.class));
  }

  Map<String, String> facts(Finding finding) {
    return read(finding.facts(), Argument.mapOf(String.class, String.class));
  }

  String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <T> T read(String text, Argument<T> type) {
    try {
      return json.readValue(text, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
