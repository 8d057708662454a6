package officewatch.cdk;

import static officewatch.cdk.Broken.small;

import java.util.List;

final class BrokenWeb {
  private static final String DISTRIBUTION = "CloudFront::Distribution";
  private static final String FUNCTION = "CloudFront::Function";
  private static final String HEADERS = "CloudFront::ResponseHeadersPolicy";
  private static final String CONFIG = "DistributionConfig/";
  private static final String PAGES = CONFIG + "DefaultCacheBehavior/";
  private static final String API = CONFIG + "CacheBehaviors/0/";
  private static final String SECURITY = "ResponseHeadersPolicyConfig/SecurityHeadersConfig/";

  private BrokenWeb() {}

  static List<Broken> all() {
    return List.of(
        small(
            "answers kept for others",
            edit -> set(edit, API + "CachePolicyId", "'658327ea-f89d-4fab-a63d-7e88639e58f6'")),
        small(
            "pages over plain HTTP",
            edit -> set(edit, PAGES + "ViewerProtocolPolicy", "'allow-all'")),
        small(
            "answers over plain HTTP",
            edit -> set(edit, API + "ViewerProtocolPolicy", "'allow-all'")),
        small(
            "an API that cannot be written to",
            edit -> set(edit, API + "AllowedMethods", "['GET']")),
        small(
            "a route whose requests get a page",
            edit -> set(edit, API + "PathPattern", "'/somewhere/*'")),
        small(
            "a path that leads to no route",
            edit -> set(edit, CONFIG + "CacheBehaviors/7/PathPattern", "'/openapi.yaml'")),
        small(
            "a route that the bucket answers",
            edit -> set(edit, API + "TargetOriginId", "'WebDistributionOrigin11C12BAC7'")),
        small(
            "pages that the API answers",
            edit -> set(edit, PAGES + "TargetOriginId", "'WebDistributionOrigin2BAFA1771'")),
        small(
            "errors of the API that become pages",
            edit ->
                set(
                    edit,
                    CONFIG + "CustomErrorResponses",
                    "[{'ErrorCode':404,'ResponseCode':200,'ResponsePagePath':'/index.html'}]")),
        small("pages that are not found", edit -> remove(edit, PAGES + "FunctionAssociations")),
        small(
            "requests that say themselves where they come from",
            edit -> remove(edit, API + "FunctionAssociations")),
        small(
            "a function that takes a request's word for where it comes from",
            edit ->
                edit.set(
                    "Web",
                    FUNCTION,
                    "ApiRequest",
                    "FunctionCode",
                    "'function handler(event) { return event.request; }'")),
        small(
            "requests without the token",
            edit -> remove(edit, CONFIG + "Origins/1/OriginCustomHeaders")),
        small(
            "a token everybody knows",
            edit ->
                set(edit, CONFIG + "Origins/1/OriginCustomHeaders/0/HeaderValue", "'officewatch'")),
        small(
            "a route that lets in who goes past CloudFront",
            edit ->
                edit.remove(
                    "Api-identity",
                    "Lambda::Function",
                    "LoginF",
                    "Environment/Variables/OFFICEWATCH_ORIGIN_TOKEN_SHA256")),
        small(
            "an API without TLS behind CloudFront",
            edit ->
                set(
                    edit,
                    CONFIG + "Origins/1/CustomOriginConfig/OriginProtocolPolicy",
                    "'http-only'")),
        small(
            "pages without security headers",
            edit -> remove(edit, PAGES + "ResponseHeadersPolicyId")),
        small(
            "pages that run what is written into them",
            edit ->
                edit.set(
                    "Web",
                    HEADERS,
                    "Headers",
                    SECURITY + "ContentSecurityPolicy/ContentSecurityPolicy",
                    "'script-src \\u0027self\\u0027 \\u0027unsafe-inline\\u0027'")),
        small(
            "pages in other people's frames",
            edit ->
                edit.set(
                    "Web",
                    HEADERS,
                    "Headers",
                    SECURITY + "FrameOptions/FrameOption",
                    "'SAMEORIGIN'")),
        small(
            "pages whose type a browser guesses",
            edit -> edit.remove("Web", HEADERS, "Headers", SECURITY + "ContentTypeOptions")),
        small(
            "a browser that forgets TLS after a minute",
            edit ->
                edit.set(
                    "Web",
                    HEADERS,
                    "Headers",
                    SECURITY + "StrictTransportSecurity/AccessControlMaxAgeSec",
                    "60")),
        small(
            "a bucket of pages any distribution reads",
            edit ->
                edit.remove(
                    "Web", "S3::BucketPolicy", "Site", "PolicyDocument/Statement/2/Condition")),
        small(
            "a bucket of pages that is a web server",
            edit ->
                edit.set(
                    "Web",
                    "S3::Bucket",
                    "Site",
                    "WebsiteConfiguration",
                    "{'IndexDocument':'index.html'}")),
        small(
            "a public bucket of pages",
            edit ->
                edit.set(
                    "Web",
                    "S3::Bucket",
                    "Site",
                    "PublicAccessBlockConfiguration/RestrictPublicBuckets",
                    "false")),
        small(
            "requests for files that nobody signs",
            edit ->
                edit.set(
                    "Web",
                    "CloudFront::OriginAccessControl",
                    "SiteAccess",
                    "OriginAccessControlConfig/SigningBehavior",
                    "'never'")),
        small(
            "files published to another bucket",
            edit ->
                edit.set(
                    "Site",
                    "OfficeWatchPublishSite",
                    "PublishSite",
                    "BucketName",
                    "{'Fn::ImportValue':'nothing'}")),
        small(
            "files published once and never again",
            edit ->
                edit.set(
                    "Site",
                    "OfficeWatchPublishSite",
                    "PublishSite",
                    "Files",
                    "'" + "0".repeat(64) + "'")),
        small(
            "a step that may write into every bucket",
            edit ->
                edit.set(
                    "Site",
                    "IAM::Role",
                    "PublishSite",
                    "Policies/0/PolicyDocument/Statement/0/Resource",
                    "'*'")));
  }

  private static void set(Edit edit, String path, String json) {
    edit.set("Web", DISTRIBUTION, "Distribution", path, json);
  }

  private static void remove(Edit edit, String path) {
    edit.remove("Web", DISTRIBUTION, "Distribution", path);
  }
}
