package officewatch.cdk.check;

import java.util.List;

/** There is not exactly one of what there must be one of. */
final class NotOne extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotOne(String type, List<Resource> found) {
    super("one " + type + " is wanted, found " + found.stream().map(Resource::where).toList());
  }
}
