package officewatch.embedded.parts;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import officewatch.embedded.LocalPostgres;
import officewatch.embedded.LocalRedis;
import officewatch.embedded.objects.ObjectStoreSettings;
import officewatch.embedded.queues.LocalQueues;

/** The properties that point a function at embedded parts instead of AWS. */
public final class FunctionSettings {
  private FunctionSettings() {}

  /**
   * A new map, for more to be added.
   *
   * @param password of the database role that functions sign in as
   * @param objects where the object store listens
   * @param access the object store's buckets, of which there must be one, and its access key
   */
  public static Map<String, Object> of(
      LocalPostgres postgres,
      String password,
      LocalRedis redis,
      LocalQueues queues,
      URI objects,
      ObjectStoreSettings access) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("datasources.default.url", postgres.jdbcUrl());
    settings.put("datasources.default.password", password);
    settings.put("officewatch.cache.uri", redis.uri());
    settings.put("officewatch.queues.documents-url", queues.url("documents"));
    settings.put("officewatch.queues.sweep-url", queues.url("sweep"));
    settings.put("officewatch.queues.live-url", queues.url("live"));
    settings.put("officewatch.objects.bucket", access.buckets().iterator().next());
    settings.put("aws.region", access.region());
    settings.put("aws.access-key-id", access.accessKey());
    settings.put("aws.secret-key", access.secretKey());
    settings.put("aws.services.s3.endpoint-override", objects.toString());
    settings.put("aws.s3.path-style-access-enabled", true);
    settings.put("aws.services.sqs.endpoint-override", queues.endpoint().toString());
    return settings;
  }
}
