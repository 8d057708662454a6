package officewatch.cdk;

import static officewatch.cdk.Broken.production;
import static officewatch.cdk.Broken.small;
import static officewatch.cdk.Broken.zeroEgress;

import java.util.List;

final class BrokenRights {
  private static final String ROLE = "IAM::Role";
  private static final String STATEMENTS = "Policies/0/PolicyDocument/Statement";

  private BrokenRights() {}

  static List<Broken> all() {
    return List.of(
        small(
            "a right that is missing",
            edit -> edit.remove("Api-identity", ROLE, "LoginRole", STATEMENTS + "/0")),
        small(
            "a right too many",
            edit ->
                edit.set(
                    "Api-invoices",
                    ROLE,
                    "ListInvoicesRole",
                    STATEMENTS + "/-",
                    "{'Effect':'Allow','Action':'sqs:SendMessage',"
                        + "'Resource':{'Fn::GetAtt':['ListInvoicesLog','Arn']}}")),
        small(
            "every action",
            edit ->
                edit.set(
                    "Api-identity",
                    ROLE,
                    "LoginRole",
                    STATEMENTS + "/-",
                    "{'Effect':'Allow','Action':'*','Resource':'*'}")),
        small(
            "every resource",
            edit -> edit.set("Api-identity", ROLE, "LoginRole", STATEMENTS + "/0/Resource", "'*'")),
        small(
            "everything but",
            edit ->
                edit.set(
                    "Api-identity",
                    ROLE,
                    "LoginRole",
                    STATEMENTS + "/-",
                    "{'Effect':'Allow','NotAction':'iam:*','Resource':'*'}")),
        small(
            "a misspelt action",
            edit ->
                edit.set(
                    "Api-identity",
                    ROLE,
                    "LoginRole",
                    STATEMENTS + "/0/Action",
                    "'elasticache:Conect'")),
        zeroEgress(
            "an action that no service has, in a helper",
            edit ->
                edit.set(
                    "Mail",
                    ROLE,
                    "ActivateRuleSet",
                    STATEMENTS + "/0/Action",
                    "'kms:ReadPublicKey'")),
        zeroEgress(
            "a helper that may decrypt",
            edit ->
                edit.set(
                    "Mail", ROLE, "ActivateRuleSet", STATEMENTS + "/0/Action", "'kms:Decrypt'")),
        small(
            "the deny that turned into an allow",
            edit -> {
              int last =
                  edit.resource("Api-identity", ROLE, "LoginRole")
                          .at("/Properties/" + STATEMENTS)
                          .size()
                      - 1;
              edit.set(
                  "Api-identity",
                  ROLE,
                  "LoginRole",
                  STATEMENTS + "/" + last + "/Effect",
                  "'Allow'");
            }),
        small(
            "a managed policy",
            edit ->
                edit.set(
                    "Api-identity",
                    ROLE,
                    "LoginRole",
                    "ManagedPolicyArns",
                    "['arn:aws:iam::aws:policy/AdministratorAccess']")),
        small(
            "a managed policy at a helper",
            edit ->
                edit.set(
                    "Events",
                    ROLE,
                    "MigrationProvider",
                    "ManagedPolicyArns/0",
                    "'arn:aws:iam::aws:policy/AdministratorAccess'")),
        small(
            "a role anybody may take",
            edit ->
                edit.set(
                    "Api-identity",
                    ROLE,
                    "LoginRole",
                    "AssumeRolePolicyDocument/Statement/0/Principal",
                    "{'AWS':'*'}")),
        production(
            "a proxy's role anybody may take",
            edit ->
                edit.set(
                    "Data",
                    ROLE,
                    "DatabaseProxyRole",
                    "AssumeRolePolicyDocument/Statement/0/Principal",
                    "{'AWS':'*'}")),
        small(
            "one role for two functions",
            edit ->
                edit.set(
                    "Api-identity",
                    "Lambda::Function",
                    "LogoutF",
                    "Role",
                    edit.resource("Api-identity", "Lambda::Function", "LoginF")
                        .at("/Properties/Role")
                        .toString())),
        small(
            "a policy beside the roles",
            edit ->
                edit.add(
                    "Api-identity",
                    "Extra",
                    "{'Type':'AWS::IAM::Policy','Properties':{'PolicyName':'x','Roles':[{'Ref':'"
                        + edit.id("Api-identity", ROLE, "LoginRole")
                        + "'}],'PolicyDocument':{'Statement':[{'Effect':'Allow',"
                        + "'Action':'kms:Sign','Resource':'x'}]}}}")));
  }
}
