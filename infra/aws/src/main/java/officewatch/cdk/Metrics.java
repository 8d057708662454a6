package officewatch.cdk;

import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.apigatewayv2.HttpApi;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;

/** What is watched of the parts all functions share. */
final class Metrics {
  private static final Duration MINUTE = Duration.minutes(1);
  private static final Duration FIVE_MINUTES = Duration.minutes(5);

  private final Platform platform;
  private final HttpApi api;

  Metrics(Platform platform, HttpApi api) {
    this.platform = platform;
    this.api = api;
  }

  Metric apiRequests() {
    return api("Count", "Sum", FIVE_MINUTES);
  }

  Metric apiErrors() {
    return api("5xx", "Sum", FIVE_MINUTES);
  }

  Metric apiLatency() {
    return api("Latency", "p99", FIVE_MINUTES);
  }

  /** Of all functions of the account: one metric instead of one per route. */
  Metric throttles() {
    return metric("AWS/Lambda", "Throttles", Map.of(), "Sum", FIVE_MINUTES);
  }

  Metric concurrency() {
    return metric("AWS/Lambda", "ConcurrentExecutions", Map.of(), "Maximum", FIVE_MINUTES);
  }

  Metric deadLetters(WorkQueue queue) {
    return queue
        .deadLetters()
        .metricApproximateNumberOfMessagesVisible(
            MetricOptions.builder().period(MINUTE).statistic("Maximum").build());
  }

  Metric oldestMessage(WorkQueue queue) {
    return queue
        .queue()
        .metricApproximateAgeOfOldestMessage(
            MetricOptions.builder().period(FIVE_MINUTES).statistic("Maximum").build());
  }

  Metric databaseCapacity() {
    return database("ACUUtilization", "Average");
  }

  Metric databaseConnections() {
    return database("DatabaseConnections", "Maximum");
  }

  Metric cacheThrottles() {
    return cache("ThrottledCmds", "Sum");
  }

  Metric cacheHits() {
    return cache("CacheHitRate", "Average");
  }

  private Metric api(String name, String statistic, Duration period) {
    return metric("AWS/ApiGateway", name, Map.of("ApiId", api.getApiId()), statistic, period);
  }

  private Metric database(String name, String statistic) {
    return metric(
        "AWS/RDS",
        name,
        Map.of("DBClusterIdentifier", platform.database().cluster().getRef()),
        statistic,
        FIVE_MINUTES);
  }

  private Metric cache(String name, String statistic) {
    return metric(
        "AWS/ElastiCache",
        name,
        Map.of("clusterId", platform.cache().name()),
        statistic,
        FIVE_MINUTES);
  }

  private static Metric metric(
      String namespace,
      String name,
      Map<String, String> dimensions,
      String statistic,
      Duration period) {
    return Metric.Builder.create()
        .namespace(namespace)
        .metricName(name)
        .dimensionsMap(new TreeMap<>(dimensions))
        .statistic(statistic)
        .period(period)
        .build();
  }
}
