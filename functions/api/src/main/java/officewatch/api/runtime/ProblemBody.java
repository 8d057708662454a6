package officewatch.api.runtime;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpStatus;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An error answer after RFC 9457, {@code application/problem+json}.
 *
 * @param type names the kind of problem
 * @param title the status in words
 * @param status the HTTP status
 * @param detail what is wrong and what to do, for a person
 * @param instance the request id, as on the log lines
 * @param code stable reason for programs, {@code snake_case}
 * @param errors the offending fields, when there are some
 */
@Serdeable
@Schema(name = "Problem")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemBody(
    String type,
    String title,
    int status,
    String detail,
    @Nullable String instance,
    String code,
    @Nullable List<FieldProblem> errors) {
  /** Media type of every error answer. */
  public static final String MEDIA_TYPE = "application/problem+json";

  static ProblemBody of(
      HttpStatus status, String code, String detail, @Nullable List<FieldProblem> errors) {
    return new ProblemBody(
        "urn:officewatch:problem:" + code.replace('_', '-').toLowerCase(Locale.ROOT),
        status.getReason(),
        status.getCode(),
        detail,
        Exchange.current().map(exchange -> "urn:request:" + exchange.requestId()).orElse(null),
        code,
        errors);
  }

  /** One offending field, named by a JSON pointer (RFC 6901). */
  @Serdeable
  @Schema(name = "FieldProblem")
  public record FieldProblem(String pointer, String message) {}
}
