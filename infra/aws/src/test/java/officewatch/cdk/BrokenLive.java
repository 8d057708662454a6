package officewatch.cdk;

import static officewatch.cdk.Broken.production;
import static officewatch.cdk.Broken.small;

import java.util.List;

final class BrokenLive {
  private static final String ROUTE = "ApiGatewayV2::Route";

  private BrokenLive() {}

  static List<Broken> all() {
    return List.of(
        production(
            "connections nobody is asked a ticket for",
            edit -> edit.delete("Live", ROUTE, "ConnectLive")),
        production(
            "connections another function opens",
            edit ->
                edit.set(
                    "Live",
                    ROUTE,
                    "ConnectLive",
                    "Target",
                    edit.resource("Live", ROUTE, "DefaultLive")
                        .at("/Properties/Target")
                        .toString())),
        production(
            "something else that happens on connections",
            edit -> {
              edit.copy("Live", ROUTE, "DefaultLive", "Backdoor");
              edit.set("Live", ROUTE, "Backdoor", "RouteKey", "'$anything'");
            }),
        production(
            "pings nobody answers",
            edit -> edit.delete("Live", "ApiGatewayV2::RouteResponse", "DefaultLive")),
        production(
            "a WebSocket API the network does not reach",
            edit -> edit.remove("Live", "ApiGatewayV2::Api", "Sockets", "IpAddressType")),
        production(
            "connections without a brake",
            edit -> edit.remove("Live", "ApiGatewayV2::Stage", "Sockets", "DefaultRouteSettings")),
        production(
            "connections without an access log",
            edit -> edit.remove("Live", "ApiGatewayV2::Stage", "Sockets", "AccessLogSettings")),
        production(
            "a stage under another name",
            edit -> edit.set("Live", "ApiGatewayV2::Stage", "Sockets", "StageName", "'dev'")),
        production(
            "a function of connections anybody may call",
            edit -> edit.set("Live", "Lambda::Permission", "ConnectLive", "Principal", "'*'")),
        production(
            "a function that pushes to other people's connections",
            edit ->
                edit.set(
                    "Live",
                    "IAM::Role",
                    "PushFrames",
                    "Policies/0/PolicyDocument/Statement/-",
                    "{'Effect':'Allow','Action':'execute-api:ManageConnections','Resource':'*'}")),
        production(
            "a function that pushes to an address of its own",
            edit ->
                edit.set(
                    "Live",
                    "Lambda::Function",
                    "PushFrames",
                    "Environment/Variables/OFFICEWATCH_LIVE_ENDPOINT",
                    "'https://example.net'")),
        production(
            "a function that pushes and cannot get out",
            edit ->
                edit.remove(
                    "Live", "Lambda::Function", "PushFrames", "VpcConfig/Ipv6AllowedForDualStack")),
        production(
            "people sent to another address",
            edit ->
                edit.set(
                    "Api-live",
                    "Lambda::Function",
                    "IssueLiveTicket",
                    "Environment/Variables/OFFICEWATCH_LIVE_URL",
                    "'wss://example.net/live'")),
        production(
            "connections that CloudFront leads to the API",
            edit ->
                edit.set(
                    "Web",
                    "CloudFront::Distribution",
                    "Distribution",
                    "DistributionConfig/CacheBehaviors/8/TargetOriginId",
                    "'WebDistributionOrigin2BAFA1771'")),
        production(
            "no alarm on frames that were not sent",
            edit -> edit.delete("Ops", "CloudWatch::Alarm", "AlarmsDeadLetterslive")),
        small(
            "connections nobody asked for",
            edit ->
                edit.add(
                    "Api",
                    "More",
                    "{'Type':'AWS::ApiGatewayV2::Api','Properties':{'Name':'officewatch-main-live',"
                        + "'Description':'OfficeWatch main','ProtocolType':'WEBSOCKET',"
                        + "'IpAddressType':'dualstack',"
                        + "'RouteSelectionExpression':'$request.body.action'}}")));
  }
}
