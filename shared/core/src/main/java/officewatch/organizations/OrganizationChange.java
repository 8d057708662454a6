package officewatch.organizations;

import org.jspecify.annotations.Nullable;

/** New values for an organisation; null leaves a value as it is. */
public record OrganizationChange(
    @Nullable String name,
    @Nullable String slug,
    @Nullable String baseCurrency,
    @Nullable String timeZone,
    @Nullable Integer fiscalYearStartMonth) {}
