package officewatch.reader.einvoice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import officewatch.reader.DocumentKind;
import officewatch.reader.Evidence;
import officewatch.reader.Field;
import officewatch.reader.Line;
import officewatch.reader.Reading;
import officewatch.reader.Verdict;
import org.jspecify.annotations.Nullable;

/** Found elements to a reading: values, signs and evidence. */
final class Assembler {
  private final Syntax syntax;
  private final Spans spans;
  private final List<Line> lines = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  Assembler(Syntax syntax, Spans spans) {
    this.syntax = syntax;
    this.spans = spans;
  }

  void line(Element element) {
    FoundLine found = syntax.line(element);
    Element place = found.place();
    Evidence evidence =
        place == null
            ? spans.of(element.start(), element.end(), syntax.id() + ".line")
            : spans.of(new Found(place, syntax.id() + ".line"));
    lines.add(
        new Line(
            found.name() == null ? "" : found.name().value(),
            decimal(found.quantity()),
            unitPrice(found),
            decimal(found.net()),
            decimal(found.taxRate()),
            XmlValues.date(value(found.periodStart())),
            XmlValues.date(value(found.periodEnd())),
            evidence));
  }

  Reading reading(Map<Item, Found> header, boolean creditNoteSyntax, String source) {
    Found type = header.get(Item.TYPE);
    DocumentKind kind =
        TypeCode.kind(type == null ? null : type.element().value(), creditNoteSyntax);
    boolean negate = kind == DocumentKind.CREDIT_NOTE && !statesNegative(header);
    Field<String> number = field(header, Item.NUMBER, Function.identity());
    Field<LocalDate> issued = field(header, Item.ISSUE_DATE, XmlValues::date);
    Field<LocalDate> due = field(header, Item.DUE_DATE, XmlValues::date);
    Field<String> currency = currency(header);
    Function<String, @Nullable BigDecimal> money = text -> signed(XmlValues.decimal(text), negate);
    Field<BigDecimal> net = field(header, Item.NET, money);
    Field<BigDecimal> tax =
        field(header, Item.TAX, text -> signed(sum(text, header.get(Item.TAX)), negate));
    Field<BigDecimal> total = field(header, Item.TOTAL, money);
    Field<BigDecimal> payable = field(header, Item.PAYABLE, money);
    Field<String> seller = field(header, Item.SELLER, Function.identity());
    Field<String> vatId = field(header, Item.SELLER_VAT_ID, Assembler::withoutBlanks);
    Field<String> domain = field(header, Item.SELLER_ADDRESS, XmlValues::domain);
    Field<String> buyer = field(header, Item.BUYER, Function.identity());
    Field<LocalDate> start = field(header, Item.PERIOD_START, XmlValues::date);
    Field<LocalDate> end = field(header, Item.PERIOD_END, XmlValues::date);
    return new Reading(
        Verdict.OK,
        null,
        kind,
        source,
        number,
        issued,
        due,
        currency,
        net,
        tax,
        total,
        payable,
        seller,
        vatId,
        domain,
        buyer,
        start,
        end,
        negate ? lines.stream().map(Assembler::negated).toList() : lines,
        spans.pages(),
        warnings,
        TypeCode.traits(type == null ? null : type.element().value()));
  }

  /** Both conventions occur: a credit of 100 is written 100 by the norm, -100 by some senders. */
  private boolean statesNegative(Map<Item, Found> header) {
    Found amount =
        header.containsKey(Item.TOTAL) ? header.get(Item.TOTAL) : header.get(Item.PAYABLE);
    BigDecimal stated = amount == null ? null : XmlValues.decimal(amount.element().value());
    if (stated == null || stated.signum() >= 0) {
      return false;
    }
    warnings.add("This credit note states its total as a negative amount; it is read as a credit.");
    return true;
  }

  private <T> @Nullable Field<T> field(
      Map<Item, Found> header, Item item, Function<String, @Nullable T> reader) {
    Found found = header.get(item);
    if (found == null) {
      return null;
    }
    T value = reader.apply(found.element().value());
    if (value == null) {
      warnings.add("The e-invoice states a value that cannot be read (" + found.rule() + ").");
      return null;
    }
    return new Field<>(value, 1.0, spans.of(found), List.of());
  }

  private @Nullable Field<String> currency(Map<Item, Found> header) {
    Found amount =
        header.containsKey(Item.TOTAL) ? header.get(Item.TOTAL) : header.get(Item.PAYABLE);
    if (header.containsKey(Item.CURRENCY) || amount == null) {
      return field(header, Item.CURRENCY, XmlValues::currency);
    }
    String attribute = amount.element().attribute("currencyID");
    String code = attribute == null ? null : XmlValues.currency(attribute);
    int at = code == null ? -1 : spans.text().lastIndexOf("currencyID", amount.element().start());
    int from = at < 0 || attribute == null ? -1 : spans.text().indexOf(attribute, at);
    return code == null || attribute == null || from < 0
        ? null
        : new Field<>(
            code,
            1.0,
            spans.of(from, from + attribute.length(), syntax.id() + ".amount-currency"),
            List.of());
  }

  private static @Nullable BigDecimal sum(String first, @Nullable Found found) {
    BigDecimal sum = XmlValues.decimal(first);
    for (Element addend : found == null ? List.<Element>of() : found.addends()) {
      BigDecimal amount = decimal(addend);
      sum = sum == null || amount == null ? null : sum.add(amount);
    }
    return sum;
  }

  private static @Nullable BigDecimal unitPrice(FoundLine line) {
    BigDecimal price = decimal(line.price());
    BigDecimal base = decimal(line.baseQuantity());
    if (price == null || base == null || base.signum() == 0) {
      return price;
    }
    BigDecimal unit = price.divide(base, 10, RoundingMode.HALF_UP).stripTrailingZeros();
    return unit.scale() < price.scale() ? unit.setScale(price.scale()) : unit;
  }

  private static Line negated(Line line) {
    return new Line(
        line.description(),
        line.quantity(),
        line.unitPrice(),
        signed(line.net(), true),
        line.taxRate(),
        line.periodStart(),
        line.periodEnd(),
        line.evidence());
  }

  private static @Nullable BigDecimal signed(@Nullable BigDecimal amount, boolean negate) {
    return amount == null || !negate ? amount : amount.negate();
  }

  private static @Nullable BigDecimal decimal(@Nullable Element element) {
    return XmlValues.decimal(value(element));
  }

  private static @Nullable String value(@Nullable Element element) {
    return element == null ? null : element.value();
  }

  private static @Nullable String withoutBlanks(String id) {
    StringBuilder joined = new StringBuilder(id.length());
    id.chars()
        .filter(c -> !Character.isWhitespace(c) && c != '\u00a0')
        .forEach(c -> joined.append((char) c));
    return joined.toString();
  }
}
