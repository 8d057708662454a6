package officewatch.api.trust;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import officewatch.api.ApiBed;

/** Makes people and puts them where no route can put them yet. */
final class People {
  static final String PASSWORD = "a long enough password";

  private final ApiBed bed;

  People(ApiBed bed) {
    this.bed = bed;
  }

  /** A new member, signed into the organisation; nothing was asked with the token yet. */
  ApiBed.Person member(String organizationId, String role) {
    String email = "member-" + UUID.randomUUID() + "@example.com";
    ApiBed.Answer registered =
        bed.call(
            "POST",
            "/api/v1/auth/register",
            null,
            "{\"email\":\"%s\",\"password\":\"%s\",\"name\":\"Mel\"}".formatted(email, PASSWORD));
    execute(
        "INSERT INTO officewatch.memberships VALUES (?::uuid, ?::uuid, ?, false, now())",
        organizationId,
        registered.text("/user/id"),
        role);
    return login(email);
  }

  ApiBed.Person login(String email) {
    ApiBed.Answer answer =
        bed.call(
            "POST",
            "/api/v1/auth/login",
            null,
            "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, PASSWORD));
    if (answer.status() != 200) {
      throw new IllegalStateException(answer.toString());
    }
    return new ApiBed.Person(
        email,
        answer.text("/accessToken"),
        answer.text("/refreshToken"),
        answer.text("/user/id"),
        answer.text("/organization/id"));
  }

  /** Changes rows behind the API. */
  int execute(String sql, String... parameters) {
    try (Connection connection = bed.superuser();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setString(i + 1, parameters[i]);
      }
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Counts rows behind the API. */
  int count(String sql, String parameter) {
    try (Connection connection = bed.superuser();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, parameter);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
