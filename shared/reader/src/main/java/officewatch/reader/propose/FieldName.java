package officewatch.reader.propose;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A field of a reading.
 *
 * @param name as in its JSON
 * @param type of its value
 */
public record FieldName<T>(String name, Class<T> type) {
  public static final FieldName<String> NUMBER = new FieldName<>("number", String.class);
  public static final FieldName<LocalDate> ISSUE_DATE =
      new FieldName<>("issueDate", LocalDate.class);
  public static final FieldName<LocalDate> DUE_DATE = new FieldName<>("dueDate", LocalDate.class);
  public static final FieldName<String> CURRENCY = new FieldName<>("currency", String.class);
  public static final FieldName<BigDecimal> NET = new FieldName<>("net", BigDecimal.class);
  public static final FieldName<BigDecimal> TAX = new FieldName<>("tax", BigDecimal.class);
  public static final FieldName<BigDecimal> TOTAL = new FieldName<>("total", BigDecimal.class);
  public static final FieldName<BigDecimal> PAYABLE = new FieldName<>("payable", BigDecimal.class);
  public static final FieldName<String> VENDOR_NAME = new FieldName<>("vendorName", String.class);
  public static final FieldName<String> VENDOR_VAT_ID =
      new FieldName<>("vendorVatId", String.class);
  public static final FieldName<String> VENDOR_DOMAIN =
      new FieldName<>("vendorDomain", String.class);
  public static final FieldName<String> BUYER_NAME = new FieldName<>("buyerName", String.class);
  public static final FieldName<LocalDate> PERIOD_START =
      new FieldName<>("periodStart", LocalDate.class);
  public static final FieldName<LocalDate> PERIOD_END =
      new FieldName<>("periodEnd", LocalDate.class);

  /** What others may propose, in the order of a reading. */
  public static final List<FieldName<?>> PROPOSABLE =
      List.of(
          NUMBER,
          ISSUE_DATE,
          DUE_DATE,
          CURRENCY,
          NET,
          TAX,
          TOTAL,
          PAYABLE,
          VENDOR_NAME,
          VENDOR_VAT_ID,
          BUYER_NAME);
}
