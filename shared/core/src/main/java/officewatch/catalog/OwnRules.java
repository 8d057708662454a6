package officewatch.catalog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import officewatch.reader.catalogue.Domains;
import officewatch.reader.catalogue.Resolution;
import officewatch.reader.catalogue.VatId;
import officewatch.reader.catalogue.VendorName;
import officewatch.reader.catalogue.VendorSigns;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's own catalogue entries, ready to recognise documents. Immutable; equal entries
 * give equal answers on any machine. Signs are compared whole, never as patterns.
 */
public final class OwnRules {
  private static final int VERSION_LENGTH = 12;

  private final Map<UUID, CatalogEntry> entries = new HashMap<>();
  private final Map<SignKind, Map<String, EntrySign>> signs = new EnumMap<>(SignKind.class);

  OwnRules(List<CatalogEntry> entries, List<EntrySign> signs) {
    entries.forEach(entry -> this.entries.put(entry.id(), entry));
    signs.forEach(
        sign ->
            this.signs
                .computeIfAbsent(sign.kind(), kind -> new HashMap<>())
                .put(sign.value(), sign));
  }

  /**
   * A digest of everything of the organisation's own that decides how a document is read: its
   * entries, and the mail domains of its people, who are never a vendor.
   */
  public String version(Set<String> ownDomains) {
    Set<String> facts = new TreeSet<>();
    entries.values().forEach(entry -> facts.add(described(entry)));
    MessageDigest digest = sha256();
    facts.forEach(fact -> digest.update((fact + "\n").getBytes(StandardCharsets.UTF_8)));
    new TreeSet<>(ownDomains)
        .forEach(domain -> digest.update(("@" + domain + "\n").getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_LENGTH);
  }

  /** Whether an entry is recognised by bank accounts, for which the document's texts are needed. */
  public boolean readsTexts() {
    return signs.containsKey(SignKind.IBAN);
  }

  /**
   * The entry the document belongs to, by its surest sign.
   *
   * @param texts of the document; looked at for bank accounts only
   */
  public Optional<Match> match(VendorSigns found, List<String> texts) {
    if (entries.isEmpty()) {
      return Optional.empty();
    }
    return vatId(found)
        .or(() -> iban(texts))
        .or(() -> sender(found))
        .or(() -> domain(found))
        .or(() -> name(found))
        .map(sign -> new Match(Objects.requireNonNull(entries.get(sign.entryId())), sign));
  }

  private Optional<EntrySign> vatId(VendorSigns found) {
    String printed = found.vatId();
    return printed == null ? Optional.empty() : sign(SignKind.VAT_ID, VatId.normalise(printed));
  }

  private Optional<EntrySign> iban(List<String> texts) {
    if (!readsTexts()) {
      return Optional.empty();
    }
    List<String> squeezed = texts.stream().map(Iban::squeezed).toList();
    return of(SignKind.IBAN).values().stream()
        .filter(sign -> squeezed.stream().anyMatch(text -> text.contains(sign.value())))
        .min(Comparator.comparing(EntrySign::value));
  }

  private Optional<EntrySign> sender(VendorSigns found) {
    String address = found.senderAddress();
    return address == null ? Optional.empty() : sign(SignKind.SENDER, EntrySigns.address(address));
  }

  private Optional<EntrySign> domain(VendorSigns found) {
    return host(found, found.printedDomain()).or(() -> host(found, found.senderAddress()));
  }

  /** The entry of the host or of the nearest domain above it; a colleague's is no vendor's. */
  private Optional<EntrySign> host(VendorSigns found, @Nullable String text) {
    String host = text == null ? null : Domains.host(text);
    if (host == null || found.ownDomains().contains(host)) {
      return Optional.empty();
    }
    for (int dot = -1; ; ) {
      Optional<EntrySign> sign = sign(SignKind.DOMAIN, host.substring(dot + 1));
      dot = host.indexOf('.', dot + 1);
      if (sign.isPresent() || dot < 0) {
        return sign;
      }
    }
  }

  private Optional<EntrySign> name(VendorSigns found) {
    String printed = found.printedName();
    return printed == null ? Optional.empty() : sign(SignKind.NAME, VendorName.of(printed).core());
  }

  private Optional<EntrySign> sign(SignKind kind, @Nullable String value) {
    return value == null ? Optional.empty() : Optional.ofNullable(of(kind).get(value));
  }

  private Map<String, EntrySign> of(SignKind kind) {
    return signs.getOrDefault(kind, Map.of());
  }

  private String described(CatalogEntry entry) {
    EntryFacts facts = entry.facts();
    List<String> own = new ArrayList<>();
    signs.forEach(
        (kind, byValue) ->
            byValue.values().stream()
                .filter(sign -> sign.entryId().equals(entry.id()))
                .map(sign -> kind + "=" + sign.value())
                .sorted()
                .forEach(own::add));
    return facts.name() + "\u0000" + facts.treatment() + "\u0000" + String.join("\u0000", own);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An entry a document belongs to, and by which sign. */
  public static final class Match {
    private final CatalogEntry entry;
    private final EntrySign sign;

    private Match(CatalogEntry entry, EntrySign sign) {
      this.entry = entry;
      this.sign = sign;
    }

    /** The entry. */
    public CatalogEntry entry() {
      return entry;
    }

    /** Why, in a sentence. */
    public String reason() {
      return "The organization's own catalog entry \"%s\" names its %s %s%s."
          .formatted(
              entry.facts().name(),
              sign.kind().words(),
              sign.value(),
              entry.facts().treatment().words());
    }

    /**
     * The vendor the entry describes. It is the vendor that was known by these signs before, so
     * that what people decided about it stays.
     */
    public Resolution resolution() {
      return OwnVendor.of(entry, sign.kind().confidence(), List.of(reason()));
    }
  }
}
