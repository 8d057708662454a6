package officewatch.api.audit;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.json.JsonMapper;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import officewatch.api.runtime.ListAddress;
import officewatch.api.runtime.ListView;
import officewatch.api.runtime.Roles;
import officewatch.api.runtime.Route;
import officewatch.audit.AuditFilter;
import officewatch.audit.AuditTrail;
import officewatch.identity.Caller;
import officewatch.paging.Page;
import officewatch.paging.PageRequest;
import org.jspecify.annotations.Nullable;

/** Lists the audit trail. */
@Route
@Controller
@Secured(Roles.ADMIN)
@Tag(name = "Audit")
class ListAuditEvents {
  private static final String PATH = "/api/v1/audit-events";

  private final AuditTrail trail;
  private final JsonMapper json;

  ListAuditEvents(AuditTrail trail, JsonMapper json) {
    this.trail = trail;
    this.json = json;
  }

  /**
   * What was changed in the organisation and by whom, newest first.
   *
   * @param action for instance {@code subscription.updated}
   * @param subjectId the id of what was changed
   * @param actorId the person who changed it
   * @param limit 1 to 200, 50 when not given
   * @param cursor the {@code nextCursor} of the part before
   */
  @Get(PATH)
  HttpResponse<ListView<AuditEventView>> listAuditEvents(
      Caller caller,
      @Nullable @QueryValue @Size(max = 100) String action,
      @Nullable @QueryValue UUID subjectId,
      @Nullable @QueryValue UUID actorId,
      @Nullable @QueryValue Integer limit,
      @Nullable @QueryValue String cursor) {
    ListAddress list =
        ListAddress.of(PATH)
            .with("action", action)
            .with("subjectId", subjectId)
            .with("actorId", actorId);
    PageRequest request = PageRequest.of(caller.organizationId(), limit, cursor, list);
    Page<AuditEventView> page =
        trail
            .list(caller.organizationId(), new AuditFilter(action, subjectId, actorId), request)
            .map(event -> AuditEventView.of(event, json));
    MutableHttpResponse<ListView<AuditEventView>> answer =
        HttpResponse.ok(new ListView<>(page.items(), page.nextCursor()));
    String next = page.nextCursor();
    return next == null ? answer : answer.header("Link", list.with("limit", limit).next(next));
  }
}
