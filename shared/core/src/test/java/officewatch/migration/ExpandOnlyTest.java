package officewatch.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * While a new version is rolled out, and after a rollback, the code of the version before runs on
 * the new schema (T-31). So a migration may only add what that code need not know of.
 */
final class ExpandOnlyTest {
  private static final String BEFORE =
      "CREATE TABLE invoices (organization_id uuid NOT NULL, number text);";

  @Test
  void everyMigrationAfterTheFirstOnlyAdds() throws Exception {
    List<Path> files = files();
    assertThat(files).hasSizeGreaterThan(1);
    ExpandOnly rule = new ExpandOnly(read(files.getFirst()));
    for (Path file : files.subList(1, files.size())) {
      assertThat(rule.violations(read(file))).as(file.getFileName().toString()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DROP TABLE invoices;",
        "drop  table IF EXISTS invoices cascade;",
        "ALTER TABLE invoices DROP COLUMN number;",
        "ALTER TABLE invoices RENAME COLUMN number TO label;",
        "ALTER TABLE invoices RENAME TO bills;",
        "ALTER TABLE invoices ALTER COLUMN number TYPE varchar(3);",
        "ALTER TABLE invoices ALTER number SET DATA TYPE integer;",
        "ALTER TABLE invoices ALTER COLUMN number SET NOT NULL;",
        "ALTER TABLE invoices ADD COLUMN currency char(3) NOT NULL;",
        "ALTER TABLE invoices ADD COLUMN a text, ADD COLUMN b text NOT NULL;",
        "ALTER TABLE invoices ADD CONSTRAINT positive CHECK (length(number) > 0);",
        "ALTER TABLE invoices ADD UNIQUE (number);",
        "CREATE UNIQUE INDEX one_number ON invoices (organization_id, number);",
        "ALTER TABLE officewatch.invoices DROP COLUMN number;",
        "CREATE TABLE more (id uuid); /* ; */ DROP VIEW invoice_view;",
        "REVOKE SELECT ON invoices FROM ow_app;",
        "TRUNCATE invoices;",
        "DELETE FROM invoices;",
        "DO $$ BEGIN EXECUTE 'ALTER TABLE invoices DROP COLUMN number'; END $$;",
        "ALTER TYPE status RENAME VALUE 'a' TO 'b';",
        "ALTER TABLE invoices DROP CONSTRAINT invoices_pkey;",
        "ALTER TABLE invoices ADD COLUMN a text DEFAULT 'x'; CREATE UNIQUE INDEX b ON invoices"
            + " (a);",
      })
  void whatTheCodeBeforeCouldNotBearIsFound(String migration) {
    assertThat(new ExpandOnly(BEFORE).violations(migration)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ALTER TABLE invoices ADD COLUMN note text;",
        "ALTER TABLE invoices ADD COLUMN note text NOT NULL DEFAULT '';",
        "ALTER TABLE invoices ADD COLUMN a text, ADD COLUMN b int NOT NULL DEFAULT 0;",
        "CREATE TABLE bills (id uuid NOT NULL UNIQUE); CREATE UNIQUE INDEX b ON bills (id);",
        "CREATE TABLE bills (id uuid); ALTER TABLE bills ADD CONSTRAINT c CHECK (id IS NOT NULL);",
        "CREATE INDEX by_number ON invoices (number); -- DROP TABLE invoices;",
        "GRANT SELECT ON invoices TO ow_app; COMMENT ON TABLE invoices IS 'do not drop table x';",
        "ALTER TABLE invoices ALTER COLUMN number DROP NOT NULL;",
        "ALTER TABLE invoices DROP CONSTRAINT invoices_number_check;",
        "ALTER TABLE invoices ADD COLUMN a text; CREATE UNIQUE INDEX b ON invoices (number, a);",
        "ALTER TABLE invoices ADD COLUMN a uuid;"
            + " ALTER TABLE invoices ADD CONSTRAINT c FOREIGN KEY (number, a) REFERENCES t (x, y);",
      })
  void whatTheCodeBeforeNeedNotKnowIsAllowed(String migration) {
    assertThat(new ExpandOnly(BEFORE).violations(migration)).isEmpty();
  }

  private static List<Path> files() throws IOException, URISyntaxException {
    Path folder =
        Path.of(
            Objects.requireNonNull(Migrator.class.getResource("/officewatch/migrations")).toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches("V\\d+__.*\\.sql"))
          .sorted((a, b) -> Integer.compare(version(a), version(b)))
          .toList();
    }
  }

  private static int version(Path file) {
    String name = file.getFileName().toString();
    return Integer.parseInt(name.substring(1, name.indexOf('_')));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
