package officewatch.reader.engine;

import java.util.List;
import java.util.Locale;
import officewatch.reader.Box;
import officewatch.reader.Evidence;
import officewatch.reader.Field;
import officewatch.reader.Line;
import officewatch.reader.Reading;
import officewatch.reader.Rival;
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
    writer.strings("traits", reading.traits().stream().map(Enum::name).toList());
    writer.strings("warnings", reading.warnings());
    return writer.json.append('}').toString();
  }

  private void strings(String name, List<String> strings) {
    key(name).append('[');
    strings.forEach(string -> separate().string(string));
    json.append(']');
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
      evidence(field.evidence());
      if (!field.rivals().isEmpty()) {
        key("rivals").append('[');
        for (Rival rival : field.rivals()) {
          separate();
          json.append('{');
          member("value", rival.value());
          key("confidence").append(Math.round(rival.confidence() * 100) / 100.0);
          member("reason", rival.reason());
          json.append('}');
        }
        json.append(']');
      }
      json.append('}');
    }
  }

  private void evidence(Evidence evidence) {
    member("part", evidence.part());
    key("page").append(evidence.page());
    key("start").append(evidence.start());
    key("end").append(evidence.end());
    Box box = evidence.box();
    if (box != null) {
      key("box")
          .append(
              String.format(
                  Locale.ROOT,
                  "[%.1f,%.1f,%.1f,%.1f]",
                  box.x(),
                  box.y(),
                  box.width(),
                  box.height()));
    }
    member("printed", evidence.text());
    member("rule", evidence.rule() + "/" + evidence.ruleVersion());
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
      member("frequency", line.frequency());
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
