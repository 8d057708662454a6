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
    HikariDataSource hikari = (HikariDataSource) pool;
    @Nullable HikariPoolMXBean connections = hikari.getHikariPoolMXBean();
    if (connections == null) {
      return; // never opened
    }
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try {
      while (connections.getTotalConnections() > 0) {
        Connection physical = evict(hikari);
        // The pool forgets a connection at once and closes it on a thread of its own.
        while (!physical.isClosed()) {
          if (System.nanoTime() - deadline > 0) {
            throw new IllegalStateException("A database connection does not close.");
          }
          LockSupport.parkNanos(PAUSE.toNanos());
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("A database connection is still in use.", e);
    }
  }

  private static Connection evict(HikariDataSource pool) throws SQLException {
    try (Connection borrowed = pool.getConnection()) {
      Connection physical = borrowed.unwrap(Connection.class);
      pool.evictConnection(borrowed);
      return physical;
    }
  }
}
