package officewatch.embedded.samples;

/** How an invoice is laid out. */
public enum SampleStyle {
  /** "Invoice number", "Date of issue", "Amount due". */
  AMERICAN,
  /** German Rechnung with USt-IdNr. */
  RECHNUNG,
  /** French facture with TVA. */
  FACTURE,
  /** A paid receipt as card processors send it. */
  RECEIPT
}
