package officewatch.invoices;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import officewatch.catalog.Vendor;
import officewatch.id.Ids;
import officewatch.reader.DocumentKind;
import officewatch.reader.Field;
import officewatch.reader.Frequency;
import officewatch.reader.Line;
import officewatch.reader.Reading;
import org.jspecify.annotations.Nullable;

/**
 * The charges a reading makes (definitions, section 1). Lines count only when they add up to the
 * document's net amount; otherwise the document is one charge, so that no cent is invented or lost.
 */
final class ChargeLines {
  private static final int SHORTEST_SUBSCRIPTION_DAYS = 6;
  private static final int MAX_DESCRIPTION = 500;

  private static final String WHOLE = "Invoice total";

  private ChargeLines() {}

  /** Whether the line stands for the whole document, or for its tax: nothing is itemised. */
  static boolean isWhole(ChargeLine line) {
    return line.category().equals("TAX")
        || (line.quantity() == null && line.description().startsWith(WHOLE));
  }

  static List<ChargeLine> of(Reading reading, @Nullable Vendor vendor) {
    @Nullable Field<String> currencyField = reading.currency();
    @Nullable BigDecimal net = net(reading);
    if (currencyField == null || net == null) {
      return List.of();
    }
    String currency = currencyField.value();
    @Nullable Long netMinor = MinorUnits.of(net, currency);
    if (netMinor == null) {
      return List.of();
    }
    boolean credit = reading.kind() == DocumentKind.CREDIT_NOTE;
    Context context =
        new Context(
            currency,
            value(reading.periodStart()),
            behind(value(reading.periodEnd())),
            vendor != null && vendor.catalogKey() != null,
            credit ? "CREDIT" : "PURCHASE");
    List<ChargeLine> lines = itemised(reading, context, netMinor);
    if (lines.isEmpty()) {
      lines =
          List.of(
              context.line(
                  0,
                  reading.net() == null ? WHOLE : WHOLE + " before tax",
                  null,
                  null,
                  netMinor,
                  null,
                  null,
                  null));
    }
    @Nullable Long tax = MinorUnits.of(reading.tax(), currency);
    if (tax == null || tax == 0) {
      return lines;
    }
    List<ChargeLine> all = new ArrayList<>(lines);
    all.add(context.tax(lines.size(), tax));
    return all;
  }

  /** The document's amount before tax; its total where it names no tax. */
  private static @Nullable BigDecimal net(Reading reading) {
    @Nullable BigDecimal net = value(reading.net());
    @Nullable BigDecimal total = value(reading.total());
    @Nullable BigDecimal tax = value(reading.tax());
    if (net != null) {
      return net;
    }
    if (total == null) {
      return null;
    }
    return tax == null ? total : total.subtract(tax);
  }

  private static List<ChargeLine> itemised(Reading reading, Context context, long netMinor) {
    List<ChargeLine> lines = new ArrayList<>();
    long sum = 0;
    for (Line line : reading.lines()) {
      @Nullable BigDecimal net = line.net();
      @Nullable Long minor = net == null ? null : MinorUnits.of(net, context.currency);
      if (minor == null) {
        return List.of();
      }
      sum += minor; // at most 20,000 lines of a bounded amount each: no overflow
      @Nullable LocalDate start = line.periodStart();
      @Nullable LocalDate end = behind(line.periodEnd());
      lines.add(
          context.line(
              lines.size(),
              StorableText.of(line.description(), MAX_DESCRIPTION),
              line.quantity(),
              line.unitPrice(),
              minor,
              start,
              end,
              line.frequency()));
    }
    return sum == netMinor ? lines : List.of();
  }

  private static @Nullable LocalDate behind(@Nullable LocalDate lastDay) {
    return lastDay == null ? null : lastDay.plusDays(1);
  }

  private static <T> @Nullable T value(@Nullable Field<T> field) {
    return field == null ? null : field.value();
  }

  /** What the lines of one document share. */
  private record Context(
      String currency,
      @Nullable LocalDate periodStart,
      @Nullable LocalDate periodEnd,
      boolean subscriptionVendor,
      String category) {

    ChargeLine line(
        int ordinal,
        String description,
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal unitPrice,
        long netMinor,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable Frequency said) {
      @Nullable LocalDate from = start == null ? periodStart : start;
      @Nullable LocalDate until = end == null ? periodEnd : end;
      return new ChargeLine(
          Ids.next(),
          ordinal,
          description,
          quantity,
          unitPrice,
          netMinor,
          null,
          currency,
          from,
          until,
          frequency(said, from, until).name(),
          said == Frequency.USAGE && category.equals("PURCHASE") ? "USAGE" : category);
    }

    ChargeLine tax(int ordinal, long taxMinor) {
      UUID id = Ids.next();
      return new ChargeLine(
          id, ordinal, "Tax", null, null, taxMinor, null, currency, null, null, "ONE_TIME", "TAX");
    }

    /** What the line says; else what its vendor and its period suggest. */
    private Frequency frequency(
        @Nullable Frequency said, @Nullable LocalDate from, @Nullable LocalDate until) {
      if (said != null) {
        return said;
      }
      return recurs(from, until) ? Frequency.RECURRING : Frequency.ONE_TIME;
    }

    /** A catalogue vendor sells subscriptions; elsewhere a service period is the sign of one. */
    private boolean recurs(@Nullable LocalDate from, @Nullable LocalDate until) {
      return subscriptionVendor
          || (from != null
              && until != null
              && ChronoUnit.DAYS.between(from, until) >= SHORTEST_SUBSCRIPTION_DAYS);
    }
  }
}
