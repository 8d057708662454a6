package officewatch.api.trust;

import java.util.List;

/**
 * The contract's routes by hand: who may call each, and requests that show every position an id can
 * stand in. A route that is not here fails the build.
 */
final class RouteTable {
  private static final String PUBLIC = "PUBLIC";
  private static final String MEMBER = "MEMBER";
  private static final String MODERATOR = "MODERATOR";
  private static final String ADMIN = "ADMIN";
  private static final String MONEY = "{\"amount\":\"12.00\",\"currency\":\"EUR\"}";
  private static final String REASON = "{\"reason\":\"as agreed\"}";

  static final List<Row> ROWS =
      List.of(
          row("GET /health", PUBLIC),
          row("GET /health/ready", PUBLIC),
          row("GET /openapi.json", PUBLIC),
          row("GET /docs", PUBLIC),
          row("GET /redoc", PUBLIC),
          row("GET /docs/assets/{file}", PUBLIC, get("/docs/assets/docs.js")),
          row("GET /.well-known/jwks.json", PUBLIC),
          row(
              "POST /api/v1/auth/register",
              PUBLIC,
              post(
                  "/api/v1/auth/register",
                  "{\"email\":\"${new}@example.com\",\"password\":\"a long enough password\","
                      + "\"name\":\"Eve\",\"organizationName\":\"Eve Ltd\"}")),
          row(
              "POST /api/v1/auth/login",
              PUBLIC,
              post(
                  "/api/v1/auth/login",
                  "{\"email\":\"${email}\",\"password\":\"a long enough password\"}")),
          row(
              "POST /api/v1/auth/refresh",
              PUBLIC,
              post("/api/v1/auth/refresh", "{\"refreshToken\":\"${refreshToken}\"}")),
          row("POST /api/v1/auth/logout", MEMBER, post("/api/v1/auth/logout", null)),
          row(
              "POST /api/v1/auth/switch",
              MEMBER,
              post("/api/v1/auth/switch", "{\"organizationId\":\"${organization}\"}")),
          row("POST /api/v1/live/tickets", MEMBER, post("/api/v1/live/tickets", null)),
          row("GET /api/v1/me", MEMBER),
          row("GET /api/v1/organizations", MEMBER),
          row(
              "POST /api/v1/organizations",
              MEMBER,
              post("/api/v1/organizations", "{\"name\":\"Second\"}")),
          row("GET /api/v1/organization", MEMBER),
          row(
              "PATCH /api/v1/organization",
              ADMIN,
              new Sample("PATCH", "/api/v1/organization", "{\"timeZone\":\"Europe/Berlin\"}")),
          row("GET /api/v1/inbound-address", MODERATOR),
          row(
              "POST /api/v1/inbound-address/rotate",
              ADMIN,
              post("/api/v1/inbound-address/rotate", null)),
          list("/api/v1/inbound-messages", MODERATOR, "?status=PROCESSED"),
          row(
              "GET /api/v1/inbound-messages/{id}",
              MODERATOR,
              get("/api/v1/inbound-messages/${message}")),
          row(
              "POST /api/v1/invoices/uploads",
              MEMBER,
              post(
                  "/api/v1/invoices/uploads",
                  "{\"fileName\":\"a.pdf\",\"contentType\":\"application/pdf\",\"size\":1000}")),
          list("/api/v1/invoices", MEMBER, "?vendorId=${vendor}", "?q=canary"),
          row("GET /api/v1/invoices/{id}", MEMBER, get("/api/v1/invoices/${invoice}")),
          row(
              "GET /api/v1/invoices/{id}/document",
              MEMBER,
              get("/api/v1/invoices/${invoice}/document")),
          row(
              "POST /api/v1/invoices/{id}/rescan",
              MODERATOR,
              post("/api/v1/invoices/${invoice}/rescan", null)),
          row("POST /api/v1/rescans", ADMIN, post("/api/v1/rescans", "{\"dryRun\":true}")),
          row("GET /api/v1/rescans/{id}", MODERATOR, get("/api/v1/rescans/${rescan}")),
          row(
              "GET /api/v1/rescans/{id}/differences",
              MODERATOR,
              get("/api/v1/rescans/${rescan}/differences")),
          row(
              "POST /api/v1/rescans/{id}/cancel",
              ADMIN,
              post("/api/v1/rescans/${rescan}/cancel", null)),
          list("/api/v1/findings", MODERATOR, "?vendorId=${vendor}"),
          row("GET /api/v1/findings/{id}", MODERATOR, get("/api/v1/findings/${finding}")),
          row(
              "POST /api/v1/findings/{id}/adopt",
              MODERATOR,
              post(
                  "/api/v1/findings/${finding}/adopt",
                  "{\"amount\":" + MONEY + ",\"cycle\":\"MONTHLY\"}")),
          row(
              "POST /api/v1/findings/{id}/link",
              MODERATOR,
              post("/api/v1/findings/${finding}/link", "{\"subscriptionId\":\"${subscription}\"}")),
          row(
              "POST /api/v1/findings/{id}/tolerate",
              MODERATOR,
              post("/api/v1/findings/${finding}/tolerate", REASON)),
          row(
              "POST /api/v1/findings/{id}/ignore",
              MODERATOR,
              post("/api/v1/findings/${finding}/ignore", REASON)),
          row(
              "POST /api/v1/findings/{id}/reopen",
              MODERATOR,
              post("/api/v1/findings/${decidedFinding}/reopen", null)),
          list(
              "/api/v1/audit-events",
              ADMIN,
              "?subjectId=${subscription}",
              "?actorId=${user}&action=subscription.created"),
          row("GET /api/v1/audit-events/verify", ADMIN),
          list("/api/v1/catalog", MEMBER, "?q=slack"),
          row("GET /api/v1/catalog/{vendorKey}", MEMBER, get("/api/v1/catalog/slack")),
          list("/api/v1/catalog/entries", MEMBER),
          row(
              "POST /api/v1/catalog/entries",
              MODERATOR,
              post("/api/v1/catalog/entries", "{\"name\":\"Acme ${new}\"}")),
          row(
              "POST /api/v1/catalog/entries/preview",
              MODERATOR,
              post(
                  "/api/v1/catalog/entries/preview",
                  "{\"entry\":{\"name\":\"Acme ${new}\"},\"replaces\":\"${entry}\"}")),
          row("GET /api/v1/catalog/entries/{id}", MEMBER, get("/api/v1/catalog/entries/${entry}")),
          row(
              "PATCH /api/v1/catalog/entries/{id}",
              MODERATOR,
              new Sample(
                  "PATCH", "/api/v1/catalog/entries/${entry}", "{\"treatment\":\"IGNORE\"}")),
          row(
              "DELETE /api/v1/catalog/entries/{id}",
              MODERATOR,
              new Sample("DELETE", "/api/v1/catalog/entries/${entry}", null)),
          list("/api/v1/subscriptions", MEMBER, "?vendorId=${vendor}", "?q=canary"),
          row(
              "POST /api/v1/subscriptions",
              MODERATOR,
              post(
                  "/api/v1/subscriptions",
                  "{\"vendorId\":\"${vendor}\",\"ownerId\":\"${user}\",\"amount\":"
                      + MONEY
                      + ",\"cycle\":\"MONTHLY\"}")),
          row(
              "GET /api/v1/subscriptions/{id}",
              MEMBER,
              get("/api/v1/subscriptions/${subscription}")),
          row(
              "PATCH /api/v1/subscriptions/{id}",
              MODERATOR,
              new Sample(
                  "PATCH",
                  "/api/v1/subscriptions/${subscription}",
                  "{\"vendorId\":\"${vendor}\",\"ownerId\":\"${user}\"}")),
          row(
              "DELETE /api/v1/subscriptions/{id}",
              ADMIN,
              new Sample("DELETE", "/api/v1/subscriptions/${subscription}", null)));

  private RouteTable() {}

  /** A list: as it is, going on from a cursor, and with each filter. */
  private static Row list(String path, String leastRole, String... filters) {
    java.util.ArrayList<Sample> samples = new java.util.ArrayList<>();
    samples.add(get(path));
    samples.add(get(path + "?limit=1&cursor=${cursor:" + path + "}"));
    for (String filter : filters) {
      samples.add(get(path + filter));
    }
    return new Row("GET " + path, leastRole, samples);
  }

  private static Row row(String route, String leastRole, Sample... samples) {
    return new Row(
        route,
        leastRole,
        samples.length == 0 ? List.of(get(route.substring("GET ".length()))) : List.of(samples));
  }

  private static Sample get(String path) {
    return new Sample("GET", path, null);
  }

  private static Sample post(String path, @org.jspecify.annotations.Nullable String body) {
    return new Sample("POST", path, body);
  }

  /**
   * A route.
   *
   * @param route method and path template
   * @param leastRole PUBLIC, MEMBER, MODERATOR or ADMIN
   * @param samples requests that succeed with the caller's own ids
   */
  record Row(String route, String leastRole, List<Sample> samples) {
    Row {
      samples = List.copyOf(samples);
    }

    @Override
    public String toString() {
      return route;
    }
  }
}
