package officewatch.reader.catalogue;

/**
 * Kinds of evidence and how often each alone names the right vendor. The weights are judgement, in
 * the order of how hard the sign is to get wrong; signs of different kinds add up.
 */
enum Sign {
  VAT_ID(0.97, true),
  LEGAL_NAME(0.93, true),
  NAME(0.85, true),
  REGIONAL_NAME(0.75, true),
  SENDER_DOMAIN(0.8, true),
  PRINTED_DOMAIN(0.75, true),
  MERCHANT(0.8, true),
  SENDER_NAME(0.55, false),
  COMMON_NAME(0.5, false),
  LEGAL_NAME_IN_TEXT(0.5, false),
  SUBJECT(0.45, false),
  TEXT(0.3, false);

  final double weight;

  /** Whether it names the seller, and does not just mention somebody. */
  final boolean strong;

  Sign(double weight, boolean strong) {
    this.weight = weight;
    this.strong = strong;
  }
}
