package officewatch.aws;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.SslMode;

/** Connections to a database of RDS, each opened with a password of its own and always over TLS. */
final class SignedInDatabase extends PGSimpleDataSource {
  private static final long serialVersionUID = 1L;

  private final transient SignedLogin logins;

  SignedInDatabase(String url, SignedLogin logins) {
    this.logins = logins;
    setUrl(url);
    setSslMode(SslMode.VERIFY_FULL.value);
    setSslfactory(DatabaseTrust.class.getName());
    setSslFactoryArg(logins.region());
    // A proxy could not share a connection that has statements of its own.
    setPrepareThreshold(0);
  }

  /** The password given is not looked at: there is none. */
  @Override
  public Connection getConnection(@Nullable String user, @Nullable String ignored)
      throws SQLException {
    if (user == null) {
      throw new SQLException("The setting datasources.default.username is missing.");
    }
    return super.getConnection(
        user, logins.toDatabase(getServerNames()[0], getPortNumbers()[0], user));
  }
}
