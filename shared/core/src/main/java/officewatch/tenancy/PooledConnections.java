package officewatch.tenancy;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import officewatch.snapshot.Connected;
import org.jspecify.annotations.Nullable;

/** The pool's connections, none of which may be in a snapshot. */
@Singleton
final class PooledConnections implements Connected {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration PAUSE = Duration.ofMillis(10);

  private final DataSource pool;

  PooledConnections(DataSource source, DataSourceResolver resolver) {
    this.pool = resolver.resolve(source);
  }

  @Override
  public void warmUp() {
    try (Connection connection = pool.getConnection()) {
      connection.isValid(1);
    } catch (SQLException e) {
      throw new IllegalStateException("The database does not answer.", e);
    }
  }

  @Override
  public void release() {
    @Nullable HikariPoolMXBean connections = ((HikariDataSource) pool).getHikariPoolMXBean();
    if (connections == null) {
      return; // never opened
    }
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    connections.softEvictConnections();
    while (connections.getTotalConnections() > 0) {
      if (System.nanoTime() - deadline > 0) {
        throw new IllegalStateException("A database connection is still in use.");
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }
}
