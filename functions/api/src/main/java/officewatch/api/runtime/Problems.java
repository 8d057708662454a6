package officewatch.api.runtime;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.util.List;
import officewatch.api.runtime.ProblemBody.FieldProblem;
import officewatch.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Turns what can be wrong into HTTP. */
final class Problems {
  private static final String RETRY_SECONDS = "2";

  private Problems() {}

  static MutableHttpResponse<ProblemBody> response(HttpStatus status, String code, String detail) {
    return response(status, code, detail, null);
  }

  static MutableHttpResponse<ProblemBody> response(
      HttpStatus status, String code, String detail, @Nullable List<FieldProblem> errors) {
    MutableHttpResponse<ProblemBody> response =
        HttpResponse.<ProblemBody>status(status)
            .body(ProblemBody.of(status, code, detail, errors))
            .contentType(ProblemBody.MEDIA_TYPE);
    if (status == HttpStatus.UNAUTHORIZED) {
      response.header("WWW-Authenticate", "Bearer realm=\"officewatch\"");
    }
    if (status == HttpStatus.SERVICE_UNAVAILABLE) {
      response.header("Retry-After", RETRY_SECONDS);
    }
    return response;
  }

  static MutableHttpResponse<ProblemBody> response(Problem problem) {
    return response(status(problem), problem.code(), problem.detail(), errors(problem));
  }

  static HttpStatus status(Problem problem) {
    return switch (problem) {
      case Problem.NotFound ignored -> HttpStatus.NOT_FOUND;
      case Problem.Conflict ignored -> HttpStatus.CONFLICT;
      case Problem.Invalid ignored -> HttpStatus.BAD_REQUEST;
      case Problem.RuleBroken ignored -> HttpStatus.UNPROCESSABLE_ENTITY;
      case Problem.NotSignedIn ignored -> HttpStatus.UNAUTHORIZED;
      case Problem.Stale ignored -> HttpStatus.PRECONDITION_FAILED;
      case Problem.Unavailable ignored -> HttpStatus.SERVICE_UNAVAILABLE;
    };
  }

  private static @Nullable List<FieldProblem> errors(Problem problem) {
    return problem instanceof Problem.Invalid invalid
        ? invalid.errors().stream()
            .map(error -> new FieldProblem(error.pointer(), error.message()))
            .toList()
        : null;
  }
}
