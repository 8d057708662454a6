package officewatch.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import officewatch.cdk.check.Resource;
import officewatch.cdk.check.Templates;
import org.junit.jupiter.api.Test;

/** A database that is made of a snapshot. */
class RestoreTest {
  private static final Map<String, String> RESTORED =
      Map.of("databaseSnapshot", "rds:officewatch-2026-11-20-03-17");

  private final Templates templates = Installations.templates(RESTORED);
  private final Resource cluster = templates.ofType("AWS::RDS::DBCluster").getFirst();

  @Test
  void hasWhatTheSnapshotHasAndKeepsAllRules() {
    assertThat(cluster.at("/SnapshotIdentifier").asText())
        .isEqualTo("rds:officewatch-2026-11-20-03-17");
    for (String own : new String[] {"/MasterUsername", "/StorageEncrypted"}) {
      assertThat(cluster.at(own).isMissingNode()).as(own).isTrue();
    }
    assertThat(Installations.rules(RESTORED).check(templates)).isEmpty();
  }

  @Test
  void isMigratedForItIsAnotherDatabase() {
    assertThat(
            templates.ofType("Custom::OfficeWatchMigration").getFirst().at("/database").toString())
        .contains("DBClusterResourceId");
  }
}
