package officewatch.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Arrows point down: infra to functions to shared. No package cycle anywhere. */
final class FloorsTest {
  private static final String[] FEATURES = {
    "officewatch.identity..",
    "officewatch.organizations..",
    "officewatch.inbox..",
    "officewatch.invoices..",
    "officewatch.findings..",
    "officewatch.catalog..",
    "officewatch.ledger..",
    "officewatch.live..",
    "officewatch.tenancy..",
    "officewatch.outbox..",
    "officewatch.money..",
    "officewatch.objects.."
  };

  private static JavaClasses all;

  @BeforeAll
  static void read() {
    all =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("officewatch");
  }

  @Test
  void featuresKnowNothingOfHttpAwsOrLambda() {
    noClasses()
        .that()
        .resideInAnyPackage(FEATURES)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.micronaut.http..",
            "io.micronaut.security..",
            "io.micronaut.function..",
            "software.amazon..",
            "com.amazonaws..",
            "officewatch.aws..",
            "officewatch.api..")
        .check(all);
  }

  @Test
  void theReaderStandsAlone() {
    noClasses()
        .that()
        .resideInAPackage("officewatch.reader..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.micronaut..", "software.amazon..", "com.amazonaws..", "java.sql..")
        .check(all);
    classes()
        .that()
        .resideInAPackage("officewatch.reader..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "officewatch.reader..",
            "java..",
            "javax.xml..",
            "javax.imageio..",
            "javax.crypto..",
            "org.w3c..",
            "org.xml..",
            "org.jspecify..",
            "org.apache.pdfbox..",
            "org.apache.fontbox..",
            "org.apache.commons.logging..", // PDFBox's own
            "org.apache.james.mime4j..",
            "org.jsoup..")
        .check(all);
  }

  @Test
  void functionsDoNotKnowEachOther() {
    for (String function : new String[] {"api", "mail", "events"}) {
      noClasses()
          .that()
          .resideInAPackage("officewatch." + function + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(others(function))
          .check(all);
    }
  }

  @Test
  void sharedKnowsNoFunction() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "officewatch.api..",
            "officewatch.mail..",
            "officewatch.events..",
            "officewatch.local..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "officewatch.api..",
            "officewatch.mail..",
            "officewatch.events..",
            "officewatch.local..")
        .check(all);
  }

  @Test
  void packagesFormNoCycle() {
    slices().matching("officewatch.(**)").should().beFreeOfCycles().check(all);
  }

  @Test
  void onlyTransactionsAreOpenedInTenancy() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "officewatch.tenancy..",
            "officewatch.migration..",
            "officewatch.embedded..",
            "officewatch.local..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.micronaut.transaction..", "javax.sql..")
        .check(all);
  }

  private static String[] others(String function) {
    return Stream.of("api", "mail", "events", "local")
        .filter(other -> !other.equals(function))
        .map(other -> "officewatch." + other + "..")
        .toArray(String[]::new);
  }
}
