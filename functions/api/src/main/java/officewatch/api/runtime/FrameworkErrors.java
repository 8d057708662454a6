package officewatch.api.runtime;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import officewatch.api.runtime.ProblemBody.FieldProblem;
import org.jspecify.annotations.Nullable;

/**
 * Writes the errors the framework finds itself: no route, wrong method, bodies that do not fit. Its
 * own words name classes and values, so none of them is passed on.
 */
@Singleton
final class FrameworkErrors implements ErrorResponseProcessor<ProblemBody> {
  private static final Pattern UNKNOWN_PROPERTY =
      Pattern.compile("[Uu]nknown property \\[([^\\]]{1,100})\\]");
  private static final Pattern MISSING_PROPERTY =
      Pattern.compile(
          "[Rr]equired (?:constructor parameter|property) \\[[^\\]]*?([A-Za-z0-9_]+)\\]");
  // A field's name begins small; a single capital is a type variable such as a map's value.
  private static final Pattern ARGUMENT =
      Pattern.compile("argument \\[[^\\]]*?\\b([a-z][A-Za-z0-9_]*)\\]");

  @Override
  public MutableHttpResponse<ProblemBody> processResponse(
      ErrorContext context, MutableHttpResponse<?> base) {
    HttpStatus status = status(context, base);
    MutableHttpResponse<ProblemBody> answer =
        Problems.response(status, code(status), detail(status), errors(status, context));
    Optional.ofNullable(base.getHeaders().get("Allow"))
        .ifPresent(allow -> answer.header("Allow", allow));
    return answer;
  }

  private static HttpStatus status(ErrorContext context, MutableHttpResponse<?> base) {
    HttpStatus status = HttpStatus.valueOf(base.code());
    return status == HttpStatus.INTERNAL_SERVER_ERROR
            && context.getRootCause().filter(Faults::isTemporary).isPresent()
        ? HttpStatus.SERVICE_UNAVAILABLE
        : status;
  }

  private static String code(HttpStatus status) {
    return switch (status) {
      case BAD_REQUEST -> "invalid_request";
      case INTERNAL_SERVER_ERROR -> "internal_error";
      case SERVICE_UNAVAILABLE -> "unavailable";
      case REQUEST_ENTITY_TOO_LARGE -> "body_too_large";
      default -> status.name().toLowerCase(Locale.ROOT);
    };
  }

  private static String detail(HttpStatus status) {
    return switch (status) {
      case BAD_REQUEST -> "The request does not have the form this operation asks for.";
      case NOT_FOUND -> "There is nothing at this address.";
      case METHOD_NOT_ALLOWED -> "This address does not take this method.";
      case UNSUPPORTED_MEDIA_TYPE -> "Send the body as application/json.";
      case NOT_ACCEPTABLE -> "This address answers application/json.";
      case INTERNAL_SERVER_ERROR -> Faults.PERMANENT;
      case SERVICE_UNAVAILABLE -> Faults.TEMPORARY;
      default -> status.getReason() + ".";
    };
  }

  private static @Nullable List<FieldProblem> errors(HttpStatus status, ErrorContext context) {
    if (status != HttpStatus.BAD_REQUEST) {
      return null;
    }
    for (@Nullable Throwable cause = context.getRootCause().orElse(null);
        cause != null;
        cause = cause.getCause()) {
      Optional<FieldProblem> found = field(String.valueOf(cause.getMessage()));
      if (found.isPresent()) {
        return List.of(found.get());
      }
    }
    return null;
  }

  private static Optional<FieldProblem> field(String message) {
    Matcher unknown = UNKNOWN_PROPERTY.matcher(message);
    if (unknown.find()) {
      return Optional.of(
          new FieldProblem("/" + unknown.group(1), "is not a field of this request"));
    }
    Matcher missing = MISSING_PROPERTY.matcher(message);
    if (missing.find()) {
      return Optional.of(new FieldProblem("/" + missing.group(1), "is required"));
    }
    Matcher argument = ARGUMENT.matcher(message);
    return argument.find() && !"body".equals(argument.group(1))
        ? Optional.of(new FieldProblem("/" + argument.group(1), "does not have the right form"))
        : Optional.empty();
  }
}
