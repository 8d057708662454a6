package officewatch.api.findings;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a finding is decided so; kept with the decision. */
@Serdeable
record DecisionRequest(@NotBlank @Size(max = 1000) String reason) {}
