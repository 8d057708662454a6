package officewatch.reader.catalogue;

/** Whether a company sells its own product or stands between the seller and the buyer. */
public enum Role {
  /** Sells its own product under its own name. */
  SELLER,

  /** Moves money or documents for a seller, whose name is the one printed on the document. */
  PROCESSOR,

  /** Sells other makers' products and prints its own name as the seller. */
  MERCHANT_OF_RECORD
}
