package officewatch.reader.einvoice;

/** What an e-invoice states once, in its header. */
enum Item {
  NUMBER,
  ISSUE_DATE,
  DUE_DATE,
  TYPE,
  CURRENCY,
  NET,
  TAX,
  TOTAL,
  PAYABLE,
  SELLER,
  SELLER_VAT_ID,
  SELLER_ADDRESS,
  BUYER,
  PERIOD_START,
  PERIOD_END
}
