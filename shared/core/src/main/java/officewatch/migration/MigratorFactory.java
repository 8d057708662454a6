package officewatch.migration;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The migrator of a function that signs in as the master user. */
@Factory
@Requires(classes = Flyway.class)
final class MigratorFactory {

  @Singleton
  Migrator migrator(DataSource master, DataSourceResolver resolver) {
    // What is injected only gives out connections of transactions; migrations need their own.
    return new Migrator(resolver.resolve(master));
  }
}
