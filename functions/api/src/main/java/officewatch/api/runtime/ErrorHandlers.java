package officewatch.api.runtime;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.AuthorizationException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import officewatch.api.runtime.ProblemBody.FieldProblem;
import officewatch.problem.Problem;

/** Turns what routes throw into problem answers. */
@Controller
@Secured(Roles.PUBLIC)
final class ErrorHandlers {
  @Error(global = true)
  HttpResponse<ProblemBody> problem(Problem problem) {
    return Problems.response(problem);
  }

  @Error(global = true)
  HttpResponse<ProblemBody> notAdmitted(AuthorizationException refused) {
    return refused.isForbidden()
        ? Problems.response(
            HttpStatus.FORBIDDEN,
            "forbidden",
            "Your role in this organization does not allow this.")
        : Problems.response(
            HttpStatus.UNAUTHORIZED,
            "not_signed_in",
            "Sign in, or refresh the access token: it is missing, over, or of a session that"
                + " ended.");
  }

  @Error(global = true)
  HttpResponse<ProblemBody> invalid(ConstraintViolationException violations) {
    List<FieldProblem> errors =
        violations.getConstraintViolations().stream()
            .map(violation -> new FieldProblem(pointer(violation), violation.getMessage()))
            .distinct()
            .sorted(Comparator.comparing(FieldProblem::pointer))
            .toList();
    return Problems.response(
        HttpStatus.BAD_REQUEST,
        "invalid_request",
        "The request has fields that are not valid; see errors.",
        errors);
  }

  /** The path within the body or query, without the method and parameter it was bound to. */
  private static String pointer(ConstraintViolation<?> violation) {
    StringBuilder pointer = new StringBuilder();
    Iterator<Path.Node> nodes = violation.getPropertyPath().iterator();
    int position = 0;
    while (nodes.hasNext()) {
      Path.Node node = nodes.next();
      if (position >= 2 || (position == 1 && !nodes.hasNext())) {
        pointer.append('/').append(node.getName());
      }
      position++;
    }
    return pointer.toString();
  }
}
