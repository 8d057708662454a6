package officewatch.findings;

import static officewatch.findings.Facts.bill;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import officewatch.reader.DocumentKind;
import officewatch.reader.Trait;
import org.junit.jupiter.api.Test;

/** What bills of one vendor say when they are laid side by side. */
final class DocumentRulesTest {
  private static final String PRO = "Pro plan, member";
  private static final String OLD = "DE89370400440532013000";
  private static final String NEW = "GB29NWBK60161331926819";

  @Test
  void oneProductAndPeriodOnTwoInvoicesIsADuplicateCharge() {
    Facts.BillBuilder second =
        bill(1).number("B-2").issued(Facts.JANUARY.plusDays(9)).line(PRO, "5", "10");
    Facts facts = Facts.of(null).with(bill(1).line(PRO, "5", "10")).with(second);
    List<Detected> found = facts.seenBy(new DuplicateCharges());
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().facts()).containsEntry("secondNumber", "B-2");
    // A credit note for one of them settles it.
    facts.with(bill(2).number("C-1").correcting(second).line(PRO, "5", "-10"));
    assertThat(facts.seenBy(new DuplicateCharges())).isEmpty();
  }

  @Test
  void equalSeatsOtherPeriodsReceiptsAndAccountsAreNoDuplicateCharges() {
    assertNoDuplicate(
        bill(1).number("A").line(PRO, "1", "10"), bill(1).number("B").line(PRO, "1", "10"));
    assertNoDuplicate(bill(1).line(PRO, "5", "10"), bill(2).line(PRO, "5", "10"));
    assertNoDuplicate(
        bill(1).number("A").account("1").line(PRO, "5", "10"),
        bill(1).number("B").account("2").line(PRO, "5", "10"));
    assertNoDuplicate(
        bill(1).line(PRO, "5", "10"),
        bill(1).number("R-1").kind(DocumentKind.RECEIPT).line(PRO, "5", "10"));
    assertNoDuplicate(
        bill(1).number("A").line(PRO, "5", "10"), bill(1).number("B").line(PRO, "6", "10"));
  }

  @Test
  void aSecondCustomerNumberIsANewAccount() {
    Facts facts =
        Facts.of(null)
            .with(bill(1).account("C100").line(PRO, "1", "10"))
            .with(bill(2).account("C100").line(PRO, "1", "10"));
    assertThat(facts.seenBy(new NewAccounts())).isEmpty();
    facts.with(bill(3).account("C200").line(PRO, "1", "30"));
    assertThat(facts.seenBy(new NewAccounts())).extracting(Detected::cause).containsExactly("C200");
  }

  @Test
  void aNumberThatIsAnotherOnEveryBillIsNoAccount() {
    Facts facts = Facts.of(null);
    for (int month = 1; month <= 4; month++) {
      facts.with(bill(month).account("O" + month).line(PRO, "1", "10"));
    }
    assertThat(facts.seenBy(new NewAccounts())).isEmpty();
  }

  @Test
  void aNewBankAccountIsSuspicious() {
    Facts facts =
        Facts.of(null)
            .with(bill(1).payTo(OLD).line(PRO, "1", "10"))
            .with(bill(2).line(PRO, "1", "10"))
            .with(bill(3).payTo(OLD, NEW).line(PRO, "1", "10"))
            .with(bill(4).payTo(NEW).line(PRO, "1", "10"));
    // Named beside the known one first: the vendor has two.
    assertThat(facts.seenBy(new ChangedBankAccounts())).isEmpty();
    List<Detected> found =
        Facts.of(null)
            .with(bill(1).payTo(OLD).line(PRO, "1", "10"))
            .with(bill(2).payTo(NEW).line(PRO, "1", "10"))
            .with(bill(3).payTo(NEW).line(PRO, "1", "10"))
            .seenBy(new ChangedBankAccounts());
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().facts().get("bankAccount")).isEqualTo("GB29 … 6819");
  }

  @Test
  void domainsThatLookLikeAVendorsAreSuspicious() {
    // A capital I for an l, a word added, a Cyrillic letter.
    for (String host : List.of("siack.com", "slack-billing.com", "sl\u0430ck.com")) {
      assertThat(
              Facts.of(null)
                  .with(bill(1).from(host).held(false).line(PRO, "1", "10"))
                  .seenBy(new LookAlikeSenders()))
          .as(host)
          .hasSize(1);
    }
    assertThat(
            Facts.of("slack")
                .with(bill(1).from("mail.slack.com").line(PRO, "1", "10"))
                .with(bill(2).from("example.com").line(PRO, "1", "10"))
                .seenBy(new LookAlikeSenders()))
        .isEmpty();
  }

  @Test
  void aDisownedMailIsSuspiciousForAKnownVendorOnly() {
    Facts.BillBuilder forged = bill(1).from("slack.com").held(true).line(PRO, "1", "10");
    assertThat(Facts.of("slack").with(forged).seenBy(new FailedAuthentication())).hasSize(1);
    assertThat(Facts.of(null).with(forged).seenBy(new FailedAuthentication())).isEmpty();
    assertThat(
            Facts.of("slack")
                .with(bill(1).from("slack.com").held(false).line(PRO, "1", "10"))
                .seenBy(new FailedAuthentication()))
        .isEmpty();
  }

  @Test
  void hiddenTextAndInstructionsAreSuspicious() {
    assertThat(
            Facts.of(null)
                .with(
                    bill(1).trait(Trait.HIDDEN_TEXT).trait(Trait.INSTRUCTIONS).line(PRO, "1", "10"))
                .with(bill(2).trait(Trait.CORRECTION).line(PRO, "1", "10"))
                .seenBy(new HiddenText()))
        .extracting(one -> one.facts().get("signal"))
        .containsExactly("instructions", "hidden-text");
  }

  private static void assertNoDuplicate(Facts.BillBuilder one, Facts.BillBuilder other) {
    assertThat(Facts.of(null).with(one).with(other).seenBy(new DuplicateCharges())).isEmpty();
  }
}
