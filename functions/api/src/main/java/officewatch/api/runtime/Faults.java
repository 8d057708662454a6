package officewatch.api.runtime;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkServiceException;

/** Tells faults that pass by themselves from those that do not. */
final class Faults {
  static final String TEMPORARY =
      "A part this answer needs does not respond just now: try again in a moment.";
  static final String PERMANENT =
      "Something went wrong on our side. Nothing was changed; name the request id when you report"
          + " it.";

  private Faults() {}

  /**
   * Lost connections, full pools, deadlocks and time-outs of the database (SQLSTATE classes);
   * queues and objects that cannot be reached, fail or are asked too often.
   */
  static boolean isTemporary(Throwable fault) {
    for (@Nullable Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLTransientException) {
        return true;
      }
      if (cause instanceof SQLException sql && isTemporaryState(sql.getSQLState())) {
        return true;
      }
      if (cause instanceof SdkClientException) {
        return true;
      }
      if (cause instanceof SdkServiceException service && isTemporaryAnswer(service)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTemporaryAnswer(SdkServiceException answer) {
    return answer.statusCode() >= 500 || answer.isThrottlingException();
  }

  private static boolean isTemporaryState(@Nullable String state) {
    return state != null
        && (state.startsWith("08")
            || state.startsWith("40")
            || state.startsWith("53")
            || state.startsWith("57")
            || state.startsWith("55P"));
  }
}
