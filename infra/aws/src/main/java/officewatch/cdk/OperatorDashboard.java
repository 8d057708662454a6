package officewatch.cdk;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.constructs.Construct;

/** One page with what an operator looks at first. */
final class OperatorDashboard extends Construct {
  OperatorDashboard(Construct scope, Platform platform, Metrics metrics) {
    super(scope, "Dashboard");
    Dashboard page =
        Dashboard.Builder.create(this, "Page")
            .dashboardName(platform.settings().stackName("operations"))
            .build();
    List<IMetric> waiting = new ArrayList<>();
    List<IMetric> dead = new ArrayList<>();
    for (WorkQueue queue : platform.queues().values()) {
      waiting.add(metrics.oldestMessage(queue));
      dead.add(metrics.deadLetters(queue));
    }
    page.addWidgets(
        graph("API: requests and 5xx", List.of(metrics.apiRequests(), metrics.apiErrors())),
        graph("API: p99 latency (ms)", List.of(metrics.apiLatency())));
    page.addWidgets(graph("Oldest message (s)", waiting), graph("Dead letters", dead));
    page.addWidgets(
        graph("Database: connections", List.of(metrics.databaseConnections())),
        graph("Database: capacity (%)", List.of(metrics.databaseCapacity())));
    page.addWidgets(
        graph("Cache: throttled, hit rate", List.of(metrics.cacheThrottles(), metrics.cacheHits())),
        graph(
            "Lambda: concurrency, throttles", List.of(metrics.concurrency(), metrics.throttles())));
    page.addWidgets(
        graph("Errors by function", List.of(byFunction("Errors", "Sum"))),
        graph("p99 duration by function (ms)", List.of(byFunction("Duration", "p99"))));
  }

  private static GraphWidget graph(String title, List<? extends IMetric> metrics) {
    return GraphWidget.Builder.create().title(title).width(12).left(metrics).build();
  }

  private static MathExpression byFunction(String metric, String statistic) {
    return MathExpression.Builder.create()
        .expression(
            "SEARCH('{AWS/Lambda,FunctionName} MetricName=\""
                + metric
                + "\" officewatch', '"
                + statistic
                + "', 300)")
        .label("")
        .build();
  }
}
