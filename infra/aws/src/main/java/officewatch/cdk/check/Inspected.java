package officewatch.cdk.check;

import officewatch.cdk.Settings;
import officewatch.manifest.FunctionEntry;
import officewatch.manifest.Manifest;

/**
 * What the rules look at.
 *
 * @param templates what would be deployed
 * @param manifest what should be
 * @param settings of the installation
 * @param jars what the packages hold
 */
record Inspected(Templates templates, Manifest manifest, Settings settings, Jars jars) {
  private static final String NAME = "/Environment/Variables/OFFICEWATCH_FUNCTION";

  /** The Lambda function of an entry. */
  Resource function(FunctionEntry entry) {
    return templates.one(
        "AWS::Lambda::Function", one -> one.at(NAME).asText().equals(entry.name()));
  }

  /** The alias through which everything calls an entry's function. */
  Resource live(FunctionEntry entry) {
    Resource function = function(entry);
    return templates.one(
        "AWS::Lambda::Alias", one -> text(one, "/FunctionName").equals(function.ref()));
  }

  /** What lets its trigger call a function. */
  Resource permission(Resource live) {
    return templates.one(
        "AWS::Lambda::Permission", one -> text(one, "/FunctionName").equals(live.ref()));
  }

  Resource queue(String name) {
    String id = name.replace("-", "") + "Queue";
    return templates.one("AWS::SQS::Queue", one -> one.id().startsWith(id));
  }

  /** The API of the routes. */
  Resource httpApi() {
    return templates.one(
        "AWS::ApiGatewayV2::Api", one -> one.at("/ProtocolType").asText().equals("HTTP"));
  }

  Resource bucket() {
    return templates.one("AWS::S3::Bucket", one -> one.id().startsWith("ObjectsBucket"));
  }

  Resource the(String type) {
    return templates.one(type, one -> true);
  }

  String text(Resource resource, String pointer) {
    return templates.text(resource, pointer);
  }

  boolean isProduction() {
    return settings.profile().isProtected();
  }
}
