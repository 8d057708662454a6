package officewatch.aws;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/** The bucket for raw mail and documents. */
@ConfigurationProperties("officewatch.objects")
record ObjectSettings(@Bindable(defaultValue = "officewatch") String bucket) {}
