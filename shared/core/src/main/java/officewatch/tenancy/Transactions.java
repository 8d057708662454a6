package officewatch.tenancy;

import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Opens every transaction and says first for whom: database role and organisation are set for the
 * length of the transaction only, so that a pooled connection carries nothing over. Without it a
 * query has no rights at all.
 */
@Singleton
class Transactions {
  private static final String SPEAK_FOR =
      "select set_config('role', ?, true), set_config('app.org', ?, true)";
  private static final String WITHOUT_WAITING =
      SPEAK_FOR + ", set_config('synchronous_commit', 'off', true)";
  private static final TransactionDefinition READ = TransactionDefinition.READ_ONLY;

  private final TransactionOperations<Connection> operations;
  private final ThreadLocal<@Nullable Frame> current = new ThreadLocal<>();

  /**
   * Opens them on this pool.
   *
   * @param connections made with this, so that whoever opens transactions is ready for snapshots
   */
  Transactions(
      TransactionOperations<Connection> operations,
      @SuppressWarnings("unused") PooledConnections connections) {
    this.operations = operations;
  }

  <T> T write(DatabaseRole role, @Nullable UUID organization, Supplier<T> work) {
    return run(TransactionDefinition.DEFAULT, SPEAK_FOR, role, organization, work);
  }

  /** As {@link #write}, for work whose loss in a power cut would only mean doing it again. */
  void writeWithoutWaiting(DatabaseRole role, UUID organization, Runnable work) {
    run(
        TransactionDefinition.DEFAULT,
        WITHOUT_WAITING,
        role,
        organization,
        () -> {
          work.run();
          return Boolean.TRUE;
        });
  }

  <T> T read(DatabaseRole role, @Nullable UUID organization, Supplier<T> work) {
    return run(READ, SPEAK_FOR, role, organization, work);
  }

  void beforeCommit(Runnable action) {
    Frame frame = current.get();
    if (frame == null) {
      throw new IllegalStateException("There is no transaction to run in.");
    }
    frame.beforeCommit.add(action);
  }

  void afterCommit(Runnable action) {
    Frame frame = current.get();
    if (frame == null) {
      throw new IllegalStateException("There is no transaction to run after.");
    }
    frame.afterCommit.add(action);
  }

  <T> T resource(Class<T> type, Supplier<T> factory) {
    Frame frame = current.get();
    if (frame == null) {
      throw new IllegalStateException("There is no transaction to keep this with.");
    }
    return type.cast(frame.resources.computeIfAbsent(type, ignored -> factory.get()));
  }

  private <T> T run(
      TransactionDefinition definition,
      String opening,
      DatabaseRole role,
      @Nullable UUID organization,
      Supplier<T> work) {
    Frame outer = current.get();
    if (outer != null) {
      return nested(outer, new Scope(role, organization), work);
    }
    Frame frame = new Frame();
    current.set(frame);
    T result;
    try {
      result =
          operations.execute(
              definition,
              status -> {
                frame.connection = status.getConnection();
                frame.open(opening, new Scope(role, organization));
                T value = work.get();
                frame.beforeCommit.forEach(Runnable::run);
                return value;
              });
    } finally {
      current.remove();
    }
    frame.afterCommit.forEach(Runnable::run);
    return result;
  }

  /** Joins the transaction under way, speaking for another scope meanwhile. */
  private static <T> T nested(Frame frame, Scope scope, Supplier<T> work) {
    Scope before = frame.scopes.getLast();
    if (before.equals(scope)) {
      return work.get();
    }
    frame.speakFor(scope);
    T value = work.get();
    // Not in a finally: after a failure the transaction is lost and takes no further statement.
    frame.scopes.removeLast();
    frame.apply(before);
    return value;
  }

  private record Scope(DatabaseRole role, @Nullable UUID organization) {}

  /** One transaction under way on this thread. */
  private static final class Frame {
    private final Deque<Scope> scopes = new ArrayDeque<>();
    private final List<Runnable> beforeCommit = new ArrayList<>();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private final Map<Class<?>, Object> resources = new HashMap<>();
    private @Nullable Connection connection;

    void open(String opening, Scope scope) {
      execute(opening, scope);
      scopes.addLast(scope);
    }

    void speakFor(Scope scope) {
      open(SPEAK_FOR, scope);
    }

    void apply(Scope scope) {
      execute(SPEAK_FOR, scope);
    }

    private void execute(String sql, Scope scope) {
      Connection open = connection;
      if (open == null) {
        throw new IllegalStateException("The transaction has no connection.");
      }
      try (PreparedStatement statement = open.prepareStatement(sql)) {
        statement.setString(1, scope.role.sqlName());
        statement.setString(2, scope.organization == null ? "" : scope.organization.toString());
        statement.execute();
      } catch (SQLException e) {
        throw new IllegalStateException("The transaction's scope could not be set.", e);
      }
    }
  }
}
