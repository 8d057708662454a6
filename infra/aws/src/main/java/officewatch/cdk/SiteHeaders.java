package officewatch.cdk;

import java.util.Map;
import java.util.SortedMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudfront.HeadersFrameOption;
import software.amazon.awscdk.services.cloudfront.HeadersReferrerPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseCustomHeader;
import software.amazon.awscdk.services.cloudfront.ResponseCustomHeadersBehavior;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersContentSecurityPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersContentTypeOptions;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersFrameOptions;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersReferrerPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersStrictTransportSecurity;
import software.amazon.awscdk.services.cloudfront.ResponseSecurityHeadersBehavior;
import software.constructs.Construct;

/**
 * What a browser is told to refuse of the dashboard: the headers that were built with it, and TLS
 * only. CloudFront wants some of them as settings of its own. The API's functions set theirs.
 */
final class SiteHeaders {
  private static final Duration TWO_YEARS = Duration.days(730);
  private static final String POLICY = "Content-Security-Policy";
  private static final Map<String, String> SETTINGS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "no-referrer");

  private SiteHeaders() {}

  /**
   * As a policy of CloudFront.
   *
   * @param objects host of the bucket of documents
   * @throws SettingsError when the dashboard was built with a weaker one than is set here
   */
  static ResponseHeadersPolicy of(
      Construct scope, String name, SortedMap<String, String> built, String objects) {
    SETTINGS.forEach(
        (header, value) -> {
          if (!value.equals(built.get(header))) {
            throw new SettingsError(
                "site-headers.properties must say " + header + "=" + value + " for the dashboard.");
          }
        });
    return ResponseHeadersPolicy.Builder.create(scope, "Headers")
        .responseHeadersPolicyName(name)
        .comment("OfficeWatch: the dashboard")
        .securityHeadersBehavior(security(policy(built, objects)))
        .customHeadersBehavior(
            ResponseCustomHeadersBehavior.builder()
                .customHeaders(
                    built.entrySet().stream()
                        .filter(one -> !one.getKey().equals(POLICY))
                        .filter(one -> !SETTINGS.containsKey(one.getKey()))
                        .map(one -> header(one.getKey(), one.getValue()))
                        .toList())
                .build())
        .build();
  }

  private static String policy(SortedMap<String, String> built, String objects) {
    String policy = built.get(POLICY);
    if (policy == null || !policy.contains("default-src 'none'")) {
      throw new SettingsError(
          "site-headers.properties must have a " + POLICY + " with default-src 'none'.");
    }
    return policy.replace("{objects}", "https://" + objects);
  }

  private static ResponseSecurityHeadersBehavior security(String policy) {
    return ResponseSecurityHeadersBehavior.builder()
        .contentSecurityPolicy(
            ResponseHeadersContentSecurityPolicy.builder()
                .contentSecurityPolicy(policy)
                .override(true)
                .build())
        .contentTypeOptions(ResponseHeadersContentTypeOptions.builder().override(true).build())
        .frameOptions(
            ResponseHeadersFrameOptions.builder()
                .frameOption(HeadersFrameOption.DENY)
                .override(true)
                .build())
        .referrerPolicy(
            ResponseHeadersReferrerPolicy.builder()
                .referrerPolicy(HeadersReferrerPolicy.NO_REFERRER)
                .override(true)
                .build())
        .strictTransportSecurity(
            ResponseHeadersStrictTransportSecurity.builder()
                .accessControlMaxAge(TWO_YEARS)
                .includeSubdomains(true)
                .override(true)
                .build())
        .build();
  }

  private static ResponseCustomHeader header(String name, String value) {
    return ResponseCustomHeader.builder().header(name).value(value).override(true).build();
  }
}
