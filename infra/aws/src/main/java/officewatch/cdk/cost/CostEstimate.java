package officewatch.cdk.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import officewatch.cdk.Profile;
import officewatch.cdk.check.Resource;
import officewatch.cdk.check.Templates;

/**
 * What the templates cost a month by list price. Counts what is billed by its being there exactly,
 * and use by the assumptions in the list of prices.
 */
public final class CostEstimate {
  private static final int MILLION = 1_000_000;
  private static final int TEN_THOUSAND = 10_000;
  private static final double FUNCTION_GIGABYTES = 1769.0 / 1024;

  private final Templates templates;
  private final Profile profile;
  private final Prices prices = new Prices();
  private final List<CostLine> lines = new ArrayList<>();

  private CostEstimate(Templates templates, Profile profile) {
    this.templates = templates;
    this.profile = profile;
  }

  /** Estimates these templates. */
  public static CostEstimate of(Templates templates, Profile profile) {
    CostEstimate estimate = new CostEstimate(templates, profile);
    estimate.database();
    estimate.standing();
    estimate.watching();
    estimate.requests();
    estimate.queues();
    estimate.invoices();
    return estimate;
  }

  /** The items. */
  public List<CostLine> lines() {
    return List.copyOf(lines);
  }

  /** US dollars a month when nobody uses the installation. */
  public double idle() {
    return sum(CostLine::idle);
  }

  /** The items as a table. */
  public String table() {
    StringBuilder table =
        new StringBuilder(
            "Estimate, US dollars a month, list prices of us-east-1, "
                + prices.dated()
                + ", "
                + profile.label()
                + ":\n");
    table.append(row("", "idle", "per 1M requests", "per 10,000 invoices"));
    for (CostLine line : lines) {
      table.append(
          row(
              line.item(),
              money(line.idle()),
              money(line.perMillion()),
              money(line.perTenThousand())));
    }
    return table
        .append(
            row(
                "total",
                money(idle()),
                money(sum(CostLine::perMillion)),
                money(sum(CostLine::perTenThousand))))
        .toString();
  }

  private void database() {
    double least = 0;
    for (Resource cluster : templates.ofType("AWS::RDS::DBCluster")) {
      least = cluster.at("/ServerlessV2ScalingConfiguration/MinCapacity").asDouble();
    }
    double acuHours =
        least * templates.ofType("AWS::RDS::DBInstance").size() * prices.of("hours-per-month");
    double perAcu = prices.of("database-acu-hour");
    lines.add(
        new CostLine(
            "Aurora capacity",
            (acuHours + (least == 0 ? wakeUps() : 0)) * perAcu,
            Math.max(0, prices.of("million-requests-awake-hours") - acuHours) * perAcu,
            Math.max(0, 0.5 * prices.of("invoices-awake-hours") - acuHours) * perAcu));
    double perIo = prices.of("database-io-million") / MILLION;
    lines.add(
        new CostLine(
            "Aurora storage, I/O",
            prices.of("database-idle-storage-gb") * prices.of("database-storage-gb-month"),
            MILLION * prices.of("request-database-ios") * perIo,
            TEN_THOUSAND * prices.of("invoice-database-ios") * perIo));
    perEach(
        "RDS Proxy",
        "AWS::RDS::DBProxy",
        prices.of("proxy-least-acu") * prices.month("proxy-acu-hour"));
  }

  /** ACU-hours a month that schedules keep a sleeping database awake. */
  private double wakeUps() {
    return templates.ofType("AWS::Events::Rule").size()
        * prices.of("working-days-per-month")
        * prices.of("wake-up-seconds")
        / 3600
        * prices.of("wake-up-acu");
  }

  private void standing() {
    double zones = 0;
    for (Resource endpoint : templates.ofType("AWS::EC2::VPCEndpoint")) {
      zones += endpoint.at("/SubnetIds").size();
    }
    lines.add(CostLine.idle("interface endpoints", zones * prices.month("endpoint-zone-hour")));
    perEach("NAT gateways", "AWS::EC2::NatGateway", prices.month("nat-gateway-hour"));
    perEach(
        "Valkey",
        "AWS::ElastiCache::ServerlessCache",
        prices.of("cache-least-gb") * prices.month("cache-gb-hour"));
    perEach("KMS keys", "AWS::KMS::Key", prices.of("key-month"));
    perEach("secrets", "AWS::SecretsManager::Secret", prices.of("secret-month"));
    double rules = 0;
    List<Resource> walls = templates.ofType("AWS::WAFv2::WebACL");
    for (Resource wall : walls) {
      rules += wall.at("/Rules").size();
    }
    if (!walls.isEmpty()) {
      lines.add(
          new CostLine(
              "WAF",
              walls.size() * prices.of("firewall-month") + rules * prices.of("firewall-rule-month"),
              prices.of("firewall-million"),
              0));
    }
  }

  private void watching() {
    double metrics = 0;
    for (Resource alarm : templates.ofType("AWS::CloudWatch::Alarm")) {
      metrics += Math.max(1, alarm.at("/Metrics").size());
    }
    int dashboards = templates.ofType("AWS::CloudWatch::Dashboard").size();
    lines.add(
        CostLine.idle(
            "alarms, beyond the free",
            Math.max(0, metrics - prices.of("free-alarm-metrics"))
                * prices.of("alarm-metric-month")));
    lines.add(
        CostLine.idle(
            "dashboards, beyond the free",
            Math.max(0, dashboards - prices.of("free-dashboards")) * prices.of("dashboard-month")));
  }

  private void requests() {
    double seconds = prices.of("request-milliseconds") / 1000;
    double gigabyte = 1024.0 * 1024;
    lines.add(
        new CostLine(
            "Lambda",
            0,
            prices.of("function-million")
                + MILLION * seconds * FUNCTION_GIGABYTES * prices.of("function-gb-second"),
            TEN_THOUSAND
                * prices.of("invoice-function-seconds")
                * FUNCTION_GIGABYTES
                * prices.of("function-gb-second")));
    lines.add(
        new CostLine(
            "API Gateway, CloudFront",
            0,
            prices.of("api-million")
                + prices.of("cdn-million")
                + MILLION * prices.of("request-answer-kilobytes") / gigabyte * prices.of("cdn-gb"),
            0));
    lines.add(
        new CostLine(
            "logs, traces",
            0,
            MILLION * prices.of("request-log-kilobytes") / gigabyte * prices.of("log-gb")
                + prices.of("traced-share") * prices.of("trace-million"),
            2.0 * TEN_THOUSAND / MILLION * prices.of("trace-million")));
  }

  private void queues() {
    double polls =
        templates.ofType("AWS::Lambda::EventSourceMapping").size()
            * prices.of("polls-per-queue-hour")
            * prices.of("hours-per-month");
    double perRequest = prices.of("queue-million") / MILLION;
    lines.add(
        new CostLine(
            "SQS, beyond the free",
            Math.max(0, polls - prices.of("free-queue-requests")) * perRequest,
            MILLION * prices.of("request-queue-requests") * perRequest,
            TEN_THOUSAND * prices.of("invoice-queue-requests") * perRequest));
  }

  private void invoices() {
    lines.add(
        new CostLine(
            "SES, S3",
            0,
            0,
            TEN_THOUSAND
                * (prices.of("mail-thousand") / 1000
                    + prices.of("invoice-object-puts") * prices.of("object-put-thousand") / 1000
                    + prices.of("invoice-gigabytes") * prices.of("object-gb-month"))));
  }

  private void perEach(String item, String type, double price) {
    int number = templates.ofType(type).size();
    if (number > 0) {
      lines.add(CostLine.idle(item, number * price));
    }
  }

  private double sum(ToDoubleFunction<CostLine> column) {
    return lines.stream().mapToDouble(column).sum();
  }

  private static String money(double amount) {
    return String.format(Locale.ROOT, "%.2f", amount);
  }

  private static String row(String item, String idle, String million, String invoices) {
    return String.format(Locale.ROOT, "  %-28s%10s%18s%22s%n", item, idle, million, invoices);
  }
}
