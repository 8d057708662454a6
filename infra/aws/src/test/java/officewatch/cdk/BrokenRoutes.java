package officewatch.cdk;

import static officewatch.cdk.Broken.small;

import java.util.List;

final class BrokenRoutes {
  private static final String ROUTE = "ApiGatewayV2::Route";
  private static final String INTEGRATION = "ApiGatewayV2::Integration";

  private BrokenRoutes() {}

  static List<Broken> all() {
    return List.of(
        small(
            "a route that is there twice",
            edit -> edit.copy("Api-identity", ROUTE, "Login", "LoginAgain")),
        small("a route that is missing", edit -> edit.delete("Api-identity", ROUTE, "Login")),
        small(
            "a route nobody wrote",
            edit -> {
              edit.copy("Api-identity", ROUTE, "Login", "Backdoor");
              edit.set("Api-identity", ROUTE, "Backdoor", "RouteKey", "'ANY /{proxy+}'");
            }),
        small(
            "a route with another method",
            edit ->
                edit.set("Api-identity", ROUTE, "Login", "RouteKey", "'GET /api/v1/auth/login'")),
        small(
            "a route to another function",
            edit ->
                edit.set(
                    "Api-identity",
                    ROUTE,
                    "Login",
                    "Target",
                    edit.resource("Api-identity", ROUTE, "Logout")
                        .at("/Properties/Target")
                        .toString())),
        small(
            "an integration with another function",
            edit ->
                edit.set(
                    "Api-identity",
                    INTEGRATION,
                    "Login",
                    "IntegrationUri",
                    edit.resource("Api-identity", INTEGRATION, "Logout")
                        .at("/Properties/IntegrationUri")
                        .toString())),
        small(
            "payload format 2.0",
            edit ->
                edit.set("Api-identity", INTEGRATION, "Login", "PayloadFormatVersion", "'2.0'")),
        small(
            "an integration that gives up too early",
            edit -> edit.set("Api-identity", INTEGRATION, "Login", "TimeoutInMillis", "3000")),
        small(
            "a route that may not call its function",
            edit -> edit.delete("Api-identity", "Lambda::Permission", "Login")),
        small(
            "a function anybody may call",
            edit -> edit.set("Api-identity", "Lambda::Permission", "Login", "Principal", "'*'")),
        small(
            "a function any API may call",
            edit -> edit.remove("Api-identity", "Lambda::Permission", "Login", "SourceArn")),
        small(
            "an authorizer nobody made",
            edit -> edit.set("Api-identity", ROUTE, "Login", "AuthorizationType", "'AWS_IAM'")),
        small(
            "an API open to pages of others",
            edit ->
                edit.set(
                    "Api",
                    "ApiGatewayV2::Api",
                    "Http",
                    "CorsConfiguration",
                    "{'AllowOrigins':['*']}")),
        small(
            "an API without an access log",
            edit -> edit.remove("Api", "ApiGatewayV2::Stage", "Stage", "AccessLogSettings")),
        small(
            "an API without a brake",
            edit -> edit.remove("Api", "ApiGatewayV2::Stage", "Stage", "DefaultRouteSettings")));
  }
}
