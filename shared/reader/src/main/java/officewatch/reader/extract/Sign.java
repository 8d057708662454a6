package officewatch.reader.extract;

import java.math.BigDecimal;
import java.util.List;
import officewatch.reader.DocumentKind;
import officewatch.reader.Field;
import officewatch.reader.Line;
import org.jspecify.annotations.Nullable;

/** Credit notes are negative in a reading, although most are printed without a sign. */
record Sign(boolean turned) {

  static Sign of(DocumentKind kind, @Nullable Field<BigDecimal> total) {
    return new Sign(
        kind == DocumentKind.CREDIT_NOTE && total != null && total.value().signum() > 0);
  }

  @Nullable Field<BigDecimal> of(@Nullable Field<BigDecimal> amount) {
    return amount == null || !turned
        ? amount
        : new Field<>(
            amount.value().negate(), amount.confidence(), amount.evidence(), amount.rivals());
  }

  List<Line> of(List<Line> lines) {
    return turned ? lines.stream().map(Sign::turned).toList() : lines;
  }

  private static Line turned(Line line) {
    BigDecimal net = line.net();
    return new Line(
        line.description(),
        line.quantity(),
        line.unitPrice(),
        net == null ? null : net.negate(),
        line.taxRate(),
        line.periodStart(),
        line.periodEnd(),
        line.evidence());
  }
}
