package officewatch.reader.extract;

/** What a printed label says about the value that belongs to it. */
enum LabelKind {
  NUMBER,
  /** A title that a number often follows: "Invoice 42". */
  NUMBER_WEAK,
  RECEIPT_NUMBER,
  /** Order, customer, account: numbers that are not the invoice's. */
  OTHER_ID,
  DATE,
  DATE_WEAK,
  DUE,
  /** Delivery, order, payment: dates that are not the invoice's. */
  OTHER_DATE,
  PERIOD,
  TOTAL,
  TOTAL_WEAK,
  NET,
  TAX,
  PAYABLE,
  PAID,
  /** Discounts, fees, unit prices: amounts that are no total. */
  DISCOUNT,
  VAT_ID,
  CURRENCY,
  SELLER,
  BUYER,
  SHIP_TO,
  // Headings of the columns of an item table.
  DESCRIPTION,
  QUANTITY,
  UNIT_PRICE,
  AMOUNT,
  POSITION
}
