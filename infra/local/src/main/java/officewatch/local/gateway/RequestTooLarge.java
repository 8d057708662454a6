package officewatch.local.gateway;

/** A body is larger than API Gateway takes. */
final class RequestTooLarge extends Exception {
  private static final long serialVersionUID = 1L;
}
