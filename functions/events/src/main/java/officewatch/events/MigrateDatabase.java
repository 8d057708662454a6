package officewatch.events;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import officewatch.manifest.OnInvoke;
import officewatch.migration.Migrator;
import officewatch.snapshot.FunctionContext;
import officewatch.tenancy.DatabaseLogin;

/**
 * Brings the database to the schema of this version and makes the logins of the functions. The
 * deployment calls it, as the handler of a CloudFormation custom resource, before any function of
 * this version takes traffic; safe to call again.
 *
 * <p>The resource has one property, {@code logins}: the names of the logins that the functions of
 * the manifest sign in as. Its deletion leaves the database alone.
 */
@OnInvoke(memoryMegabytes = 1024, timeoutSeconds = 600)
public final class MigrateDatabase
    implements RequestHandler<Map<String, Object>, Map<String, Object>> {
  private static final String RESOURCE_ID = "officewatch-schema";

  private final Migrator migrator;

  /** Used by the Lambda runtime. */
  public MigrateDatabase() {
    this(FunctionContext.start().getBean(Migrator.class));
  }

  @Inject
  MigrateDatabase(Migrator migrator) {
    this.migrator = migrator;
  }

  /**
   * Answers as CDK's provider framework expects.
   *
   * @throws IllegalArgumentException when the event is not one of a custom resource, or a login is
   *     not one of ours; nothing is done then
   * @throws RuntimeException when the database refuses; run it again after the cause is gone
   */
  @Override
  public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
    if ("Delete".equals(event.get("RequestType"))) {
      return Map.of("PhysicalResourceId", RESOURCE_ID);
    }
    List<DatabaseLogin> logins = logins(event);
    String version = migrator.migrate();
    logins.forEach(migrator::makeLogin);
    return Map.of("PhysicalResourceId", RESOURCE_ID, "Data", Map.of("schemaVersion", version));
  }

  private static List<DatabaseLogin> logins(Map<String, Object> event) {
    if (event.get("ResourceProperties") instanceof Map<?, ?> properties
        && properties.get("logins") instanceof List<?> names) {
      return names.stream().map(String::valueOf).map(DatabaseLogin::named).toList();
    }
    throw new IllegalArgumentException(
        "Call this with {\"ResourceProperties\": {\"logins\": [\"ow_login_app\", …]}}.");
  }
}
