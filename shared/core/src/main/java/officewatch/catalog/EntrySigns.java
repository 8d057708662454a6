package officewatch.catalog;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import officewatch.problem.Problem;
import officewatch.reader.catalogue.Domains;
import officewatch.reader.catalogue.VatId;
import officewatch.reader.catalogue.VendorName;
import org.jspecify.annotations.Nullable;

/** Brings what an organisation wrote into the form in which documents are compared with it. */
final class EntrySigns {
  private final UUID entryId;
  private final Set<EntrySign> signs = new LinkedHashSet<>();

  private EntrySigns(UUID entryId) {
    this.entryId = entryId;
  }

  /**
   * The signs, each once.
   *
   * @throws Problem.Invalid for the first that can be no sign, naming its place
   */
  static List<EntrySign> of(UUID entryId, EntryFacts facts) {
    EntrySigns signs = new EntrySigns(entryId);
    signs.add(SignKind.NAME, "/name", facts.name(), EntrySigns::name, "must have letters");
    signs.addAll(
        SignKind.NAME, "/legalNames", facts.legalNames(), EntrySigns::name, "must have letters");
    signs.addAll(
        SignKind.DOMAIN,
        "/domains",
        facts.domains(),
        EntrySigns::domain,
        "must be a domain of one company, such as acme.example; for a mail provider's domain give"
            + " the whole address in senders");
    signs.addAll(
        SignKind.SENDER,
        "/senders",
        facts.senders(),
        EntrySigns::sender,
        "must be a mail address, such as billing@acme.example");
    signs.addAll(
        SignKind.VAT_ID,
        "/vatIds",
        facts.vatIds(),
        VatId::normalise,
        "must be a VAT id that begins with its country, such as DE129273398");
    signs.addAll(
        SignKind.IBAN,
        "/ibans",
        facts.ibans(),
        Iban::normalise,
        "must be an IBAN whose check digits are right");
    return List.copyOf(signs.signs);
  }

  private void addAll(
      SignKind kind,
      String pointer,
      List<String> written,
      Function<String, @Nullable String> form,
      String rule) {
    for (int i = 0; i < written.size(); i++) {
      add(kind, pointer + "/" + i, written.get(i), form, rule);
    }
  }

  private void add(
      SignKind kind,
      String pointer,
      String written,
      Function<String, @Nullable String> form,
      String rule) {
    String value = form.apply(written);
    if (value == null || value.isEmpty()) {
      throw new Problem.Invalid(pointer, rule);
    }
    signs.add(new EntrySign(entryId, kind, value));
  }

  private static String name(String written) {
    return VendorName.of(written).core();
  }

  private static @Nullable String domain(String written) {
    String host = Domains.host(written);
    return host == null || written.contains("@") || Domains.isNeutral(host) ? null : host;
  }

  private static @Nullable String sender(String written) {
    String address = address(written);
    return address.indexOf('@') > 0 && Domains.host(address) != null ? address : null;
  }

  /** A mail address in the form it is compared in. */
  static String address(String written) {
    return written.strip().toLowerCase(Locale.ROOT);
  }
}
