package officewatch.cdk;

import static officewatch.cdk.Broken.production;
import static officewatch.cdk.Broken.small;

import java.util.List;

final class BrokenStores {
  private static final String BUCKET = "S3::Bucket";
  private static final String CLUSTER = "RDS::DBCluster";

  private BrokenStores() {}

  static List<Broken> all() {
    return List.of(
        small(
            "a bucket that is not encrypted",
            edit -> edit.remove("Data", BUCKET, "ObjectsBucket", "BucketEncryption")),
        small(
            "a public bucket",
            edit ->
                edit.set(
                    "Data",
                    BUCKET,
                    "ObjectsBucket",
                    "PublicAccessBlockConfiguration/BlockPublicPolicy",
                    "false")),
        small(
            "a bucket with a public list of rights",
            edit -> edit.set("Data", BUCKET, "ObjectsBucket", "AccessControl", "'PublicRead'")),
        small(
            "a bucket without versions",
            edit -> edit.remove("Data", BUCKET, "ObjectsBucket", "VersioningConfiguration")),
        small(
            "a bucket everybody reads",
            edit ->
                edit.set(
                    "Data",
                    "S3::BucketPolicy",
                    "ObjectsBucket",
                    "PolicyDocument/Statement/-",
                    "{'Effect':'Allow','Principal':{'AWS':'*'},'Action':'s3:GetObject',"
                        + "'Resource':'*'}")),
        small(
            "a bucket without TLS",
            edit ->
                edit.remove(
                    "Data", "S3::BucketPolicy", "ObjectsBucket", "PolicyDocument/Statement/0")),
        small(
            "uploads nobody hears of",
            edit -> edit.remove("Data", BUCKET, "ObjectsBucket", "NotificationConfiguration")),
        small(
            "documents that pages of others may ask for",
            edit ->
                edit.set(
                    "Data",
                    BUCKET,
                    "ObjectsBucket",
                    "CorsConfiguration/CorsRules/0/AllowedOrigins/0",
                    "'*'")),
        small(
            "a second bucket",
            edit -> edit.add("Data", "More", "{'Type':'AWS::S3::Bucket','Properties':{}}")),
        small(
            "a database that is not encrypted",
            edit -> edit.set("Data", CLUSTER, "Database", "StorageEncrypted", "false")),
        small(
            "a database with a password",
            edit ->
                edit.set("Data", CLUSTER, "Database", "MasterUserPassword", "'letmein-please'")),
        small(
            "a database without sign-in by IAM",
            edit ->
                edit.set("Data", CLUSTER, "Database", "EnableIAMDatabaseAuthentication", "false")),
        small(
            "a database the internet reaches",
            edit -> edit.set("Data", "RDS::DBInstance", "Database", "PubliclyAccessible", "true")),
        small(
            "a database that never sleeps",
            edit ->
                edit.set(
                    "Data",
                    CLUSTER,
                    "Database",
                    "ServerlessV2ScalingConfiguration/MinCapacity",
                    "0.5")),
        small(
            "a database that takes unencrypted connections",
            edit ->
                edit.set(
                    "Data",
                    "RDS::DBClusterParameterGroup",
                    "Database",
                    "Parameters/rds.force_ssl",
                    "'0'")),
        small(
            "a database that idle functions keep awake",
            edit ->
                edit.remove(
                    "Data",
                    "RDS::DBClusterParameterGroup",
                    "Database",
                    "Parameters/idle_session_timeout")),
        small(
            "fewer connections than functions may open",
            edit ->
                edit.set(
                    "Data",
                    "RDS::DBClusterParameterGroup",
                    "Database",
                    "Parameters/max_connections",
                    "'40'")),
        production(
            "a database without backups",
            edit -> edit.set("Data", CLUSTER, "Database", "BackupRetentionPeriod", "1")),
        production(
            "a database anybody may delete",
            edit -> edit.set("Data", CLUSTER, "Database", "DeletionProtection", "false")),
        production(
            "a database deleted with its stack",
            edit -> edit.resource("Data", CLUSTER, "Database").put("DeletionPolicy", "Delete")),
        production(
            "a production of one zone",
            edit -> edit.delete("Data", "RDS::DBInstance", "DatabaseInstance2")),
        production(
            "a proxy without TLS",
            edit -> edit.set("Data", "RDS::DBProxy", "Database", "RequireTLS", "false")),
        small(
            "a cache without users",
            edit -> edit.remove("Data", "ElastiCache::ServerlessCache", "Cache", "UserGroupId")),
        small(
            "a cache's user with a password",
            edit ->
                edit.set(
                    "Data",
                    "ElastiCache::User",
                    "Cache",
                    "AuthenticationMode",
                    "{'Type':'password','Passwords':['0123456789abcdef']}")),
        small(
            "a cache that may grow without limit",
            edit ->
                edit.remove("Data", "ElastiCache::ServerlessCache", "Cache", "CacheUsageLimits")),
        small(
            "a key anybody may use",
            edit ->
                edit.set(
                    "Data",
                    "KMS::Key",
                    "SigningKey",
                    "KeyPolicy/Statement/-",
                    "{'Effect':'Allow','Principal':{'AWS':'*'},'Action':'kms:*','Resource':'*'}")),
        small(
            "a key for something else",
            edit -> edit.set("Data", "KMS::Key", "SigningKey", "KeyUsage", "'ENCRYPT_DECRYPT'")));
  }
}
