package officewatch.migration;

import com.zaxxer.hikari.HikariDataSource;
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
  private static final int CONNECTIONS = 4;

  @Singleton
  Migrator migrator(DataSource master, DataSourceResolver resolver) {
    // What is injected only gives out connections of transactions; migrations need their own, and
    // Flyway several at a time.
    HikariDataSource pool = (HikariDataSource) resolver.resolve(master);
    pool.setMaximumPoolSize(CONNECTIONS);
    return new Migrator(pool);
  }
}
