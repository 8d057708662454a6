package officewatch.embedded.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;

/**
 * One invoice or credit note.
 *
 * @param number the vendor's number
 * @param issued date of issue
 * @param due when it is to be paid
 * @param from first day of the service period
 * @param to last day of the service period
 * @param customer name of the billed organisation
 * @param creditNote whether it gives money back; then its amounts are negative
 */
public record SampleInvoice(
    SampleVendor vendor,
    String number,
    LocalDate issued,
    LocalDate due,
    LocalDate from,
    LocalDate to,
    String customer,
    List<SampleLine> lines,
    boolean creditNote) {
  public SampleInvoice {
    lines = List.copyOf(lines);
  }

  /** Sum of the lines, minor units. */
  public long net() {
    return lines.stream().mapToLong(SampleLine::amount).reduce(0, Math::addExact);
  }

  /** Tax on the sum, rounded half up to the minor unit. */
  public long tax() {
    long scaled = Math.multiplyExact(net(), (long) vendor.taxPercent());
    return Long.signum(scaled) * ((Math.abs(scaled) + 50) / 100);
  }

  /** What is to be paid, minor units with tax. */
  public long total() {
    return Math.addExact(net(), tax());
  }

  /** File name of its PDF. */
  public String fileName() {
    return "%s-%s.pdf".formatted(creditNote ? "CreditNote" : "Invoice", number);
  }

  /** The document; equal invoices give equal bytes. */
  public byte[] pdf() {
    try (InvoicePdf pdf = new InvoicePdf(this)) {
      return pdf.bytes();
    } catch (IOException e) {
      throw new UncheckedIOException("writing a PDF to memory", e);
    }
  }
}
