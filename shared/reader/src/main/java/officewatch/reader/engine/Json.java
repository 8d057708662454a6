package officewatch.reader.engine;

import java.util.List;
import java.util.Locale;
import officewatch.reader.Field;
import officewatch.reader.Line;
import officewatch.reader.Reading;
import org.jspecify.annotations.Nullable;

/** A reading as one line of JSON (RFC 8259), for the command line. */
final class Json {
  private final StringBuilder json = new StringBuilder();

  private Json() {}

  static String of(String file, Reading reading) {
    Json writer = new Json();
    writer.json.append('{');
    writer.member("file", file);
    writer.member("verdict", reading.verdict());
    writer.member("reason", reading.reason());
    writer.member("kind", reading.kind());
    writer.member("source", reading.source());
    writer.field("number", reading.number());
    writer.field("issueDate", reading.issueDate());
    writer.field("dueDate", reading.dueDate());
    writer.field("currency", reading.currency());
    writer.field("net", reading.net());
    writer.field("tax", reading.tax());
    writer.field("total", reading.total());
    writer.field("payable", reading.payable());
    writer.field("vendorName", reading.vendorName());
    writer.field("vendorVatId", reading.vendorVatId());
    writer.field("vendorDomain", reading.vendorDomain());
    writer.field("buyerName", reading.buyerName());
    writer.field("periodStart", reading.periodStart());
    writer.field("periodEnd", reading.periodEnd());
    writer.lines(reading.lines());
    writer.key("warnings").append('[');
    reading.warnings().forEach(w -> writer.separate().string(w));
    return writer.json.append("]}").toString();
  }

  private void member(String name, @Nullable Object value) {
    if (value != null) {
      key(name);
      string(value.toString());
    }
  }

  private void field(String name, @Nullable Field<?> field) {
    if (field != null) {
      key(name).append('{');
      member("value", field.value());
      key("confidence").append(Math.round(field.confidence() * 100) / 100.0);
      member("page", field.evidence().part() + '#' + field.evidence().page());
      member("printed", field.evidence().text());
      member("rule", field.evidence().rule());
      json.append('}');
    }
  }

  private void lines(List<Line> lines) {
    key("lines").append('[');
    for (Line line : lines) {
      separate();
      json.append('{');
      member("description", line.description());
      member("quantity", line.quantity());
      member("unitPrice", line.unitPrice());
      member("net", line.net());
      member("taxRate", line.taxRate());
      member("periodStart", line.periodStart());
      member("periodEnd", line.periodEnd());
      json.append('}');
    }
    json.append(']');
  }

  private StringBuilder key(String name) {
    separate().string(name);
    return json.append(':');
  }

  private Json separate() {
    char last = json.charAt(json.length() - 1);
    if (last != '{' && last != '[') {
      json.append(',');
    }
    return this;
  }

  private void string(String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ' || Character.isSurrogate(c)) {
        json.append("\\u").append(String.format(Locale.ROOT, "%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    json.append('"');
  }
}
