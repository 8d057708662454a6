package officewatch.cdk;

import static officewatch.cdk.Broken.small;

import java.util.List;

final class BrokenFunctions {
  private static final String FUNCTION = "Lambda::Function";

  private BrokenFunctions() {}

  static List<Broken> all() {
    return List.of(
        small(
            "handler of a class that is not there",
            edit ->
                edit.set("Api-identity", FUNCTION, "LoginF", "Handler", "'officewatch.Nobody'")),
        small(
            "handler of another package",
            edit ->
                edit.set(
                    "Mail",
                    FUNCTION,
                    "ReceiveMailConsumer",
                    "Handler",
                    "'officewatch.api.runtime.HttpFunction'")),
        small(
            "code of another package",
            edit -> {
              String key =
                  edit.resource("Mail", FUNCTION, "ReceiveMailConsumer")
                      .at("/Properties/Code/S3Key")
                      .toString();
              edit.set("Api-identity", FUNCTION, "LoginF", "Code/S3Key", key);
            }),
        small(
            "a function restricted to another's name",
            edit ->
                edit.set(
                    "Api-identity",
                    FUNCTION,
                    "LoginF",
                    "Environment/Variables/OFFICEWATCH_FUNCTION",
                    "'Logout'")),
        small("no SnapStart", edit -> edit.remove("Api-identity", FUNCTION, "LoginF", "SnapStart")),
        small(
            "the other architecture",
            edit -> edit.set("Api-identity", FUNCTION, "LoginF", "Architectures/0", "'x86_64'")),
        small(
            "an old runtime",
            edit -> edit.set("Api-identity", FUNCTION, "LoginF", "Runtime", "'java17'")),
        small(
            "less memory than the manifest says",
            edit -> edit.set("Api-identity", FUNCTION, "LoginF", "MemorySize", "128")),
        small(
            "a time limit beyond API Gateway's",
            edit -> edit.set("Api-identity", FUNCTION, "LoginF", "Timeout", "60")),
        small(
            "a function nobody knows",
            edit -> edit.copy("Api-identity", FUNCTION, "LoginF", "Another01234567")),
        small(
            "a function that is missing", edit -> edit.delete("Api-identity", FUNCTION, "LoginF")),
        small(
            "a secret in the environment",
            edit ->
                edit.set(
                    "Api-identity",
                    FUNCTION,
                    "LoginF",
                    "Environment/Variables/DB_PASSWORD",
                    "'correct horse'")),
        small(
            "a secret by reference in the environment",
            edit ->
                edit.set(
                    "Api-identity",
                    FUNCTION,
                    "LoginF",
                    "Environment/Variables/KEY",
                    "'{{resolve:secretsmanager:db:SecretString:password}}'")),
        small(
            "an access key in a helper's environment",
            edit ->
                edit.set(
                    "Events",
                    FUNCTION,
                    "MigrationProvider",
                    "Environment/Variables/X",
                    "'AKIAIOSFODNN7EXAMPLE'")),
        small(
            "the login of another kind of function",
            edit ->
                edit.set(
                    "Api-invoices",
                    FUNCTION,
                    "ListInvoicesF",
                    "Environment/Variables/DATASOURCES_DEFAULT_USERNAME",
                    "'ow_login_app_identity_access'")),
        small(
            "the database without checking its certificate",
            edit ->
                edit.set(
                    "Api-invoices",
                    FUNCTION,
                    "ListInvoicesF",
                    "Environment/Variables/DATASOURCES_DEFAULT_URL",
                    "'jdbc:postgresql://db/officewatch?sslmode=disable'")),
        small(
            "a function without its queue's address",
            edit ->
                edit.remove(
                    "Mail",
                    FUNCTION,
                    "ReceiveMailConsumer",
                    "Environment/Variables/OFFICEWATCH_QUEUES_SWEEP_URL")),
        small(
            "the signing key for a function that only checks",
            edit ->
                edit.set(
                    "Api-invoices",
                    FUNCTION,
                    "ListInvoicesF",
                    "Environment/Variables/OFFICEWATCH_SIGNING_KEYS_KMS",
                    "'arn'")),
        small(
            "a function that signs and asks for the key where it has no route",
            edit ->
                edit.remove(
                    "Api-identity", FUNCTION, "LoginF", "Environment/Variables/JAVA_TOOL_OPTIONS")),
        small(
            "no traces", edit -> edit.remove("Api-identity", FUNCTION, "LoginF", "TracingConfig")),
        small(
            "logs that are not structured",
            edit ->
                edit.set("Api-identity", FUNCTION, "LoginF", "LoggingConfig/LogFormat", "'Text'")),
        small(
            "an alias to no published version",
            edit ->
                edit.set(
                    "Api-identity", "Lambda::Alias", "LoginL", "FunctionVersion", "'$LATEST'")),
        small(
            "a version that is missing",
            edit -> edit.delete("Api-identity", "Lambda::Version", "LoginF")),
        small(
            "a public function URL",
            edit ->
                edit.add(
                    "Api-identity",
                    "Url",
                    "{'Type':'AWS::Lambda::Url','Properties':{'AuthType':'NONE'}}")));
  }
}
