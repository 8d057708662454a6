package officewatch.reader.propose;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import officewatch.reader.Field;
import officewatch.reader.Reading;
import officewatch.reader.Trait;
import org.jspecify.annotations.Nullable;

/** Looks at every field of a reading once more. */
public interface Revision {

  /** Leaves every field as it is. */
  Revision SAME =
      new Revision() {
        @Override
        public <T> @Nullable Field<T> of(FieldName<T> name, @Nullable Field<T> field) {
          return field;
        }
      };

  /** The field as it should be; null for unknown. */
  <T> @Nullable Field<T> of(FieldName<T> name, @Nullable Field<T> field);

  /** The reading with every field revised and warnings added: second-hand from now on. */
  static Reading apply(Reading reading, List<String> warnings, Revision revision) {
    Set<Trait> traits = EnumSet.of(Trait.SECOND_HAND);
    traits.addAll(reading.traits());
    return new Reading(
        reading.verdict(),
        reading.reason(),
        reading.kind(),
        reading.source(),
        revision.of(FieldName.NUMBER, reading.number()),
        revision.of(FieldName.ISSUE_DATE, reading.issueDate()),
        revision.of(FieldName.DUE_DATE, reading.dueDate()),
        revision.of(FieldName.CURRENCY, reading.currency()),
        revision.of(FieldName.NET, reading.net()),
        revision.of(FieldName.TAX, reading.tax()),
        revision.of(FieldName.TOTAL, reading.total()),
        revision.of(FieldName.PAYABLE, reading.payable()),
        revision.of(FieldName.VENDOR_NAME, reading.vendorName()),
        revision.of(FieldName.VENDOR_VAT_ID, reading.vendorVatId()),
        revision.of(FieldName.VENDOR_DOMAIN, reading.vendorDomain()),
        revision.of(FieldName.BUYER_NAME, reading.buyerName()),
        revision.of(FieldName.PERIOD_START, reading.periodStart()),
        revision.of(FieldName.PERIOD_END, reading.periodEnd()),
        reading.lines(),
        reading.pages(),
        Stream.concat(reading.warnings().stream(), warnings.stream()).toList(),
        traits);
  }
}
