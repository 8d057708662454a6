package officewatch.api.ledger;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import officewatch.ledger.Notice;
import org.jspecify.annotations.Nullable;

/**
 * How long before a term ends a cancellation must be given.
 *
 * @param unit {@code DAYS}, {@code WEEKS} or {@code MONTHS}, counted by the calendar
 * @param wording what the contract counts back from; {@code UNKNOWN} takes the earlier day
 */
@Serdeable
@Schema(name = "Notice")
record NoticeView(
    @NotNull @Min(0) @Max(1000) Integer number,
    @NotNull @Pattern(regexp = "DAYS|WEEKS|MONTHS", message = "must be DAYS, WEEKS or MONTHS")
        String unit,
    @Nullable
        @Schema(defaultValue = "UNKNOWN")
        @Pattern(
            regexp = "BEFORE_RENEWAL_DATE|BEFORE_LAST_DAY|UNKNOWN",
            message = "must be BEFORE_RENEWAL_DATE, BEFORE_LAST_DAY or UNKNOWN")
        String wording) {

  static NoticeView of(Notice notice) {
    return new NoticeView(notice.number(), notice.unit().name(), notice.wording().name());
  }

  Notice toNotice() {
    return new Notice(
        number,
        Notice.Unit.valueOf(unit),
        Notice.Wording.valueOf(Objects.requireNonNullElse(wording, Notice.Wording.UNKNOWN.name())));
  }
}
