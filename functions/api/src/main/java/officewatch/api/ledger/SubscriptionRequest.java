package officewatch.api.ledger;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import officewatch.api.runtime.MoneyView;
import officewatch.ledger.Notice;
import officewatch.ledger.SubscriptionTerms;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a subscription. Name the vendor by {@code vendor} or {@code vendorId}.
 *
 * @param vendor catalogue key, or name as on invoices; entered when the organisation has none such
 * @param vendorId one of the organisation's vendors
 * @param amount price per cycle, all seats together, before tax
 * @param cycle {@code WEEKLY}, {@code MONTHLY}, {@code QUARTERLY}, {@code SEMIANNUAL}, {@code
 *     ANNUAL}, {@code MONTHS:n}, {@code ONE_TIME} or {@code USAGE}
 * @param ownerId the member who answers for it
 * @param initialTermMonths minimum term; the cycle's length when not given
 * @param renewalTermMonths length of each renewal; the minimum term's when not given
 * @param autoRenew whether it goes on unless notice is given; true when not given
 * @param attributes own fields of the organisation, 50 at most
 * @param status {@code TRIAL}, {@code ACTIVE} or {@code PAUSED}; ACTIVE when not given
 */
@Serdeable
record SubscriptionRequest(
    @Nullable @Size(min = 1, max = 200) String vendor,
    @Nullable UUID vendorId,
    @Nullable @Size(max = 200) String plan,
    @NotNull @Valid MoneyView amount,
    @NotNull @Size(max = 16) @Schema(example = "MONTHLY") String cycle,
    @Nullable @Min(0) @Max(10_000_000) Integer seats,
    @Nullable @Size(max = 120) String department,
    @Nullable UUID ownerId,
    @Nullable LocalDate startedOn,
    @Nullable @Min(1) @Max(1200) Integer initialTermMonths,
    @Nullable @Min(1) @Max(1200) Integer renewalTermMonths,
    @Nullable @Schema(defaultValue = "true") Boolean autoRenew,
    @Nullable @Valid NoticeView notice,
    @Nullable @Size(max = 50) Map<String, String> attributes,
    @Nullable
        @Schema(defaultValue = "ACTIVE")
        @Pattern(regexp = "TRIAL|ACTIVE|PAUSED", message = "must be TRIAL, ACTIVE or PAUSED")
        String status) {

  /** The request that asks for what is there. */
  static SubscriptionRequest of(SubscriptionTerms terms) {
    Notice notice = terms.notice();
    return new SubscriptionRequest(
        null,
        terms.vendorId(),
        terms.plan(),
        MoneyView.of(terms.amount()),
        terms.cycle().text(),
        terms.seats(),
        terms.department(),
        terms.ownerUserId(),
        terms.startedOn(),
        terms.initialTermMonths(),
        terms.renewalTermMonths(),
        terms.autoRenew(),
        notice == null ? null : NoticeView.of(notice),
        terms.attributes(),
        terms.status().name());
  }
}
