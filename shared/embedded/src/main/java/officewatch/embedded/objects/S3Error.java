package officewatch.embedded.objects;

/** A request that S3 refuses, with the status and code S3 answers. */
final class S3Error extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;

  S3Error(int status, String code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  int status() {
    return status;
  }

  String code() {
    return code;
  }

  static S3Error noSuchKey() {
    return new S3Error(404, "NoSuchKey", "The specified key does not exist.");
  }

  static S3Error noSuchUpload() {
    return new S3Error(404, "NoSuchUpload", "The specified multipart upload does not exist.");
  }

  static S3Error denied(String message) {
    return new S3Error(403, "AccessDenied", message);
  }

  static S3Error invalid(String message) {
    return new S3Error(400, "InvalidRequest", message);
  }

  static S3Error preconditionFailed() {
    return new S3Error(
        412, "PreconditionFailed", "At least one of the pre-conditions you specified did not hold");
  }
}
