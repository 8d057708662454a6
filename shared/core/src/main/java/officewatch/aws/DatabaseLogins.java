package officewatch.aws;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;

/** Has the pool open its connections as {@link SignedInDatabase} does. */
@Singleton
@Requires(property = "officewatch.database.iam", value = "true")
final class DatabaseLogins implements BeanCreatedEventListener<DatasourceConfiguration> {
  private final SignedLogin logins;

  DatabaseLogins(SignedLogin logins) {
    this.logins = logins;
  }

  @Override
  public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
    DatasourceConfiguration pool = event.getBean();
    pool.setDataSource(new SignedInDatabase(pool.getUrl(), logins));
    return pool;
  }
}
