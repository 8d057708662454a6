package officewatch.mail;

import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/** Whose doing a failed scan was: the document's, or that of a part which was away. */
final class RecordingFault {
  private RecordingFault() {}

  /**
   * Whether the same document would fail again: what it says breaks a rule of the database
   * (SQLSTATE classes 22, data exception, and 23, constraint violation), or a mistake of ours in
   * handling it.
   */
  static boolean isTheDocuments(RuntimeException failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SdkException || cause instanceof UncheckedIOException) {
        return false;
      }
      if (cause instanceof SQLException sql) {
        return isAboutData(sql.getSQLState());
      }
    }
    return true;
  }

  private static boolean isAboutData(@Nullable String state) {
    return state != null && (state.startsWith("22") || state.startsWith("23"));
  }
}
