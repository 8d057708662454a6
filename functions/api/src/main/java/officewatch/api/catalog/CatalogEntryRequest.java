package officewatch.api.catalog;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import officewatch.catalog.EntryFacts;
import officewatch.catalog.Treatment;
import officewatch.problem.Problem;
import officewatch.reader.catalogue.Category;
import org.jspecify.annotations.Nullable;

/**
 * A vendor as the organization describes it itself. Its documents are recognised by any of the
 * signs, compared whole: a VAT id before a bank account, a sender, a domain and a name.
 *
 * @param name what to call it; also a sign of it when printed as the seller
 * @param legalNames further names printed on its invoices, 20 at most; legal forms do not matter
 * @param domains its internet domains, 20 at most; subdomains are included
 * @param senders mail addresses it bills from, 20 at most
 * @param vatIds its VAT ids with country, 20 at most
 * @param ibans bank accounts it asks to be paid to, 20 at most
 * @param category as in the catalog
 * @param treatment SUBSCRIPTION: its charges recur; NOT_A_SUBSCRIPTION: they count once and open no
 *     finding; PERSONAL and IGNORE: its documents do not count. SUBSCRIPTION when not given
 * @param cancelHint where to cancel
 * @param noticeHint what is usual about notice and renewal
 */
@Serdeable
record CatalogEntryRequest(
    @NotBlank @Size(max = 200) String name,
    @Nullable @Size(max = 20) List<String> legalNames,
    @Nullable @Size(max = 20) List<String> domains,
    @Nullable @Size(max = 20) List<String> senders,
    @Nullable @Size(max = 20) List<String> vatIds,
    @Nullable @Size(max = 20) List<String> ibans,
    @Nullable String category,
    @Nullable
        @Schema(defaultValue = "SUBSCRIPTION")
        @Pattern(
            regexp = "SUBSCRIPTION|NOT_A_SUBSCRIPTION|PERSONAL|IGNORE",
            message = "must be SUBSCRIPTION, NOT_A_SUBSCRIPTION, PERSONAL or IGNORE")
        String treatment,
    @Nullable @Size(max = 500) String cancelHint,
    @Nullable @Size(max = 500) String noticeHint) {
  private static final int MAX_SIGN = 300;

  /** The request that asks for what is there. */
  static CatalogEntryRequest of(EntryFacts facts) {
    Category category = facts.category();
    return new CatalogEntryRequest(
        facts.name(),
        facts.legalNames(),
        facts.domains(),
        facts.senders(),
        facts.vatIds(),
        facts.ibans(),
        category == null ? null : category.name(),
        facts.treatment().name(),
        facts.cancelHint(),
        facts.noticeHint());
  }

  /**
   * What it says.
   *
   * @throws Problem.Invalid for a sign that is none or an unknown category
   */
  EntryFacts facts() {
    return new EntryFacts(
        checked("/name", name),
        signs("/legalNames", legalNames),
        signs("/domains", domains),
        signs("/senders", senders),
        signs("/vatIds", vatIds),
        signs("/ibans", ibans),
        category(category),
        treatment == null ? Treatment.SUBSCRIPTION : Treatment.valueOf(treatment),
        cancelHint == null ? null : cancelHint.strip(),
        noticeHint == null ? null : noticeHint.strip());
  }

  private static List<String> signs(String pointer, @Nullable List<String> given) {
    if (given == null) {
      return List.of();
    }
    for (int i = 0; i < given.size(); i++) {
      @Nullable String sign = given.get(i);
      if (sign == null || sign.isBlank() || sign.length() > MAX_SIGN) {
        throw new Problem.Invalid(
            pointer + "/" + i, "must be a text of 1 to " + MAX_SIGN + " characters");
      }
      checked(pointer + "/" + i, sign);
    }
    return given.stream().map(String::strip).toList();
  }

  private static String checked(String pointer, String text) {
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw new Problem.Invalid(pointer, "must have no control characters");
    }
    return text.strip();
  }

  private static @Nullable Category category(@Nullable String name) {
    if (name == null) {
      return null;
    }
    return Arrays.stream(Category.values())
        .filter(category -> category.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new Problem.Invalid(
                    "/category", "must be one of " + Arrays.toString(Category.values())));
  }
}
