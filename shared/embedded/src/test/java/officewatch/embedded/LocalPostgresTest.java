package officewatch.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {
  private final Path folder;

  LocalPostgresTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /** Inserts one row after another and prints each acknowledged number. */
  static final class Writer {
    public static void main(String[] arguments) throws Exception {
      LocalPostgres postgres =
          LocalPostgres.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
      try (Connection connection = postgres.connect();
          Statement statement = connection.createStatement()) {
        statement.execute("create table if not exists t (n int)");
        for (int n = 0; ; n++) {
          statement.execute("insert into t values (" + n + ")");
          System.out.println("row " + n);
        }
      }
    }
  }

  @Test
  void keptDatabaseWritesThroughAndSurvivesRestart() throws Exception {
    try (LocalPostgres postgres = LocalPostgres.start(folder, 0)) {
      assertThat(show(postgres, "fsync")).isEqualTo("on");
      assertThat(show(postgres, "synchronous_commit")).isEqualTo("on");
      assertThat(show(postgres, "full_page_writes")).isEqualTo("on");
      assertThat(show(postgres, "shared_buffers")).isEqualTo("64MB");
      assertThat(show(postgres, "max_connections")).isEqualTo("40");
      assertThat(show(postgres, "server_encoding")).isEqualTo("UTF8");
      assertThat(show(postgres, "listen_addresses")).isEqualTo("127.0.0.1");
      execute(postgres, "create table t (word text)");
      execute(postgres, "insert into t values ('Übergrößenträger')");
      assertThat(query(postgres, "select upper(word) from t")).isEqualTo("ÜBERGRÖßENTRÄGER");
    }
    try (LocalPostgres postgres = LocalPostgres.start(folder, 0)) {
      assertThat(query(postgres, "select word from t")).isEqualTo("Übergrößenträger");
    }
  }

  @Test
  void asksForThePasswordThatOnlyTheOwnerCanRead() throws Exception {
    try (LocalPostgres postgres = LocalPostgres.start(folder, 0)) {
      assertThatThrownBy(
              () -> DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), "guess"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
      Path file = folder.resolve("password");
      assertThat(Files.readString(file)).isEqualTo(postgres.password()).hasSize(48);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void rowsCommittedBeforeAKillAreThereAndTheSurvivingServerIsTakenOver() throws Exception {
    int acknowledged;
    int port = Ports.free();
    try (ChildJvm child = ChildJvm.start(Writer.class, folder.toString(), Integer.toString(port))) {
      acknowledged = readRows(child, 50);
    }
    assertThat(Postmaster.of(folder.resolve("data"))).isPresent();
    try (LocalPostgres postgres = LocalPostgres.start(folder, 0)) {
      assertThat(postgres.port()).isEqualTo(port);
      assertThat(Integer.parseInt(query(postgres, "select max(n) from t")))
          .isGreaterThanOrEqualTo(acknowledged);
    }
    assertThat(Postmaster.of(folder.resolve("data"))).isEmpty();
    assertThat(Ports.taken(port)).isFalse();
  }

  @Test
  void movesASurvivingServerToAnotherPort() throws Exception {
    int old = Ports.free();
    try (ChildJvm child = ChildJvm.start(Writer.class, folder.toString(), Integer.toString(old))) {
      readRows(child, 1);
    }
    int fresh = Ports.free();
    try (LocalPostgres postgres = LocalPostgres.start(folder, fresh)) {
      assertThat(postgres.port()).isEqualTo(fresh);
      assertThat(query(postgres, "select min(n) from t")).isEqualTo("0");
    }
    assertThat(Ports.taken(old)).isFalse();
  }

  @Test
  void leavesNoProcessWhenTheProgramIsAskedToEnd() throws Exception {
    int port = Ports.free();
    try (ChildJvm child = ChildJvm.start(Writer.class, folder.toString(), Integer.toString(port))) {
      readRows(child, 1);
      child.terminate();
    }
    assertThat(Postmaster.of(folder.resolve("data"))).isEmpty();
    assertThat(Ports.taken(port)).isFalse();
  }

  @Test
  void startsOverWhenItsCreationWasCutOff() throws Exception {
    Files.createDirectories(folder.resolve("data"));
    Files.writeString(folder.resolve("data/postgresql.conf"), "half");
    try (LocalPostgres postgres = LocalPostgres.start(folder, 0)) {
      assertThat(query(postgres, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void namesTheTakenPort() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> LocalPostgres.start(folder, other.getLocalPort()))
          .isInstanceOf(PortTaken.class)
          .hasMessage(
              "port %d is taken: stop the other program or choose another with --postgres-port",
              other.getLocalPort());
    }
  }

  @Test
  void refusesAFolderInUse() throws Exception {
    try (LocalPostgres postgres = LocalPostgres.start(folder, 0)) {
      assertThatThrownBy(() -> LocalPostgres.start(folder, 0)).isInstanceOf(FolderInUse.class);
      assertThat(query(postgres, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void temporaryDatabaseDoesNotWriteThrough() throws Exception {
    try (LocalPostgres postgres = LocalPostgres.temporary()) {
      assertThat(show(postgres, "fsync")).isEqualTo("off");
      assertThat(show(postgres, "synchronous_commit")).isEqualTo("off");
    }
  }

  private static int readRows(ChildJvm child, int count) throws IOException {
    int last = -1;
    while (last < count) {
      last = Integer.parseInt(child.await("row "));
    }
    return last;
  }

  private static String show(LocalPostgres postgres, String setting) throws SQLException {
    return query(postgres, "show " + setting);
  }

  private static void execute(LocalPostgres postgres, String sql) throws SQLException {
    try (Connection connection = postgres.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String query(LocalPostgres postgres, String sql) throws SQLException {
    try (Connection connection = postgres.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
