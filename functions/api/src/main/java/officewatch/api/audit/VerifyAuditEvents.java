package officewatch.api.audit;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HexFormat;
import java.util.List;
import officewatch.api.runtime.Roles;
import officewatch.api.runtime.Route;
import officewatch.audit.AuditTrail;
import officewatch.audit.AuditVerification;
import officewatch.identity.Caller;

/** Verifies the audit trail. */
@Route
@Controller
@Secured(Roles.ADMIN)
@Tag(name = "Audit")
class VerifyAuditEvents {
  private final AuditTrail trail;

  VerifyAuditEvents(AuditTrail trail) {
    this.trail = trail;
  }

  /**
   * Follows the organisation's whole audit trail and says whether every entry is as it was written.
   */
  @Get("/api/v1/audit-events/verify")
  VerificationView verifyAuditEvents(Caller caller) {
    return VerificationView.of(trail.verify(caller.organizationId()));
  }

  /**
   * What following the trail showed.
   *
   * @param intact whether every entry is there as it was written
   * @param events how many entries there are
   * @param sequence where the trail ends
   * @param hash the hash it ends with; kept elsewhere, it proves later that nothing was cut off
   * @param faults what is wrong, the first 100
   */
  @Serdeable
  @Schema(name = "AuditVerification")
  record VerificationView(
      boolean intact, long events, long sequence, String hash, List<FaultView> faults) {
    static VerificationView of(AuditVerification found) {
      return new VerificationView(
          found.intact(),
          found.events(),
          found.head().sequence(),
          HexFormat.of().formatHex(found.head().hash()),
          found.faults().stream()
              .map(fault -> new FaultView(fault.sequence(), fault.kind().name()))
              .toList());
    }
  }

  /**
   * An entry that is not as it should be.
   *
   * @param kind MISSING; CHANGED, when it or the one before is not what was written; or END, when
   *     the trail's recorded end is not its last entry
   */
  @Serdeable
  @Schema(name = "AuditFault")
  record FaultView(long sequence, String kind) {}
}
