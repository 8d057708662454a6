package officewatch.aws;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import officewatch.reader.Box;
import officewatch.reader.ocr.OcrWord;
import officewatch.reader.ocr.Picture;
import officewatch.reader.propose.Expense;
import officewatch.reader.propose.FieldName;
import officewatch.reader.propose.Proposal;
import org.jspecify.annotations.Nullable;

/** The answers of AnalyzeExpense: words from its blocks, proposals from its summary fields. */
final class TextractAnswer {
  /** Percent, below which a field of the service is worth nothing. */
  private static final double LEAST = 80;

  private static final Map<String, FieldName<?>> FIELDS =
      Map.of(
          "INVOICE_RECEIPT_ID", FieldName.NUMBER,
          "INVOICE_RECEIPT_DATE", FieldName.ISSUE_DATE,
          "DUE_DATE", FieldName.DUE_DATE,
          "SUBTOTAL", FieldName.NET,
          "TAX", FieldName.TAX,
          "TOTAL", FieldName.TOTAL,
          "AMOUNT_DUE", FieldName.PAYABLE,
          "VENDOR_NAME", FieldName.VENDOR_NAME,
          "VENDOR_VAT_NUMBER", FieldName.VENDOR_VAT_ID,
          "RECEIVER_NAME", FieldName.BUYER_NAME);

  /** What the service says of a picture it cannot read; all else is its own failure. */
  private static final Set<String> UNREADABLE =
      Set.of("BadDocumentException", "DocumentTooLargeException", "UnsupportedDocumentException");

  private TextractAnswer() {}

  static Expense expense(JsonMapper json, byte[] answer, Picture picture) throws IOException {
    List<OcrWord> words = new ArrayList<>();
    List<Proposal> proposals = new ArrayList<>();
    for (JsonNode document : items(json.readValue(answer, JsonNode.class), "ExpenseDocuments")) {
      words(document, picture, words);
      for (JsonNode field : items(document, "SummaryFields")) {
        proposal(field, proposals);
      }
    }
    return new Expense(words, proposals);
  }

  /**
   * Nothing for a picture the service cannot read.
   *
   * @throws UncheckedIOException for everything else: trying again may help
   */
  static Expense failure(JsonMapper json, byte[] answer, int status) throws IOException {
    String type = text(json.readValue(answer, JsonNode.class), "__type");
    String name = type.substring(type.lastIndexOf('#') + 1);
    if (UNREADABLE.contains(name)) {
      return new Expense(List.of(), List.of());
    }
    throw new UncheckedIOException(new IOException("Textract answered " + status + " " + name));
  }

  private static void words(JsonNode document, Picture picture, List<OcrWord> words) {
    Map<String, JsonNode> byId = new HashMap<>();
    for (JsonNode block : items(document, "Blocks")) {
      byId.put(text(block, "Id"), block);
    }
    int line = 0;
    for (JsonNode block : items(document, "Blocks")) {
      if (text(block, "BlockType").equals("LINE")) {
        for (JsonNode relation : items(block, "Relationships")) {
          for (JsonNode id : items(relation, "Ids")) {
            JsonNode word = byId.get(id.coerceStringValue());
            if (word != null && text(word, "BlockType").equals("WORD")) {
              words.add(word(word, picture, line));
            }
          }
        }
        line++;
      }
    }
  }

  private static OcrWord word(JsonNode word, Picture picture, int line) {
    JsonNode box = child(child(word, "Geometry"), "BoundingBox");
    double width = picture.width() * 72.0 / picture.dpi();
    double height = picture.height() * 72.0 / picture.dpi();
    return new OcrWord(
        text(word, "Text"),
        new Box(
            number(box, "Left") * width,
            number(box, "Top") * height,
            number(box, "Width") * width,
            number(box, "Height") * height),
        number(word, "Confidence") / 100,
        line);
  }

  private static void proposal(JsonNode field, List<Proposal> proposals) {
    FieldName<?> name = FIELDS.get(text(child(field, "Type"), "Text"));
    JsonNode value = child(field, "ValueDetection");
    if (name != null && number(value, "Confidence") >= LEAST) {
      proposals.add(new Proposal(name.name(), "", text(value, "Text").replace('\n', ' ').strip()));
    }
  }

  private static Iterable<JsonNode> items(@Nullable JsonNode node, String name) {
    JsonNode items = child(node, name);
    return items != null && items.isArray() ? items.values() : List.of();
  }

  private static String text(@Nullable JsonNode node, String name) {
    JsonNode text = child(node, name);
    return text != null && text.isString() ? text.getStringValue() : "";
  }

  private static double number(@Nullable JsonNode node, String name) {
    JsonNode number = child(node, name);
    return number != null && number.isNumber() ? number.getDoubleValue() : 0;
  }

  private static @Nullable JsonNode child(@Nullable JsonNode node, String name) {
    return node != null && node.isObject() ? node.get(name) : null;
  }
}
