package officewatch.invoices;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import officewatch.catalog.CatalogEntries;
import officewatch.catalog.EntryFacts;
import officewatch.catalog.OwnRules;
import officewatch.catalog.OwnRules.Match;
import officewatch.id.Ids;
import officewatch.identity.MemberDomains;
import officewatch.problem.Problem;
import officewatch.reader.catalogue.VendorSigns;
import officewatch.tenancy.TenantTransactions;
import org.jspecify.annotations.Nullable;

/** Says what an own catalogue entry would have done, from what is stored; changes nothing. */
@Singleton
public final class EntryPreviews {
  private static final int MAX_EXAMINED = 5_000;
  private static final int MAX_SHOWN = 100;
  private static final int PAGE = 500;

  private final PreviewRows rows;
  private final CatalogEntries entries;
  private final MemberDomains memberDomains;
  private final TenantTransactions transactions;

  EntryPreviews(
      PreviewRows rows,
      CatalogEntries entries,
      MemberDomains memberDomains,
      TenantTransactions transactions) {
    this.rows = rows;
    this.entries = entries;
    this.memberDomains = memberDomains;
    this.transactions = transactions;
  }

  /**
   * Tries the draft on the newest documents.
   *
   * @param replaced the entry in whose place it would stand; null for a further one
   * @throws Problem.Invalid when a fact of the draft can be no sign
   * @throws Problem.Conflict {@code sign_taken} when another entry has one of its signs
   * @throws Problem.NotFound when the organisation has no entry to replace
   */
  public Preview of(UUID organizationId, EntryFacts draft, @Nullable UUID replaced) {
    UUID draftId = Ids.next();
    Set<String> ownDomains = memberDomains.of(organizationId);
    return transactions.read(
        organizationId,
        () -> {
          OwnRules now = entries.rules(organizationId);
          OwnRules then = entries.rulesWith(organizationId, draftId, draft, replaced);
          Trial trial = new Trial(draftId, replaced);
          @Nullable UUID before = null;
          List<PreviewedDocument> page;
          do {
            page = rows.page(organizationId, before, PAGE);
            for (PreviewedDocument document : page) {
              VendorSigns signs = signs(document, ownDomains);
              List<String> texts =
                  now.readsTexts() || then.readsTexts()
                      ? rows.texts(organizationId, document.id())
                      : List.of();
              trial.examine(document, now.match(signs, texts), then.match(signs, texts));
              before = document.id();
            }
          } while (page.size() == PAGE && trial.examined < MAX_EXAMINED);
          return trial.preview();
        });
  }

  private static VendorSigns signs(PreviewedDocument document, Set<String> ownDomains) {
    return VendorSigns.none()
        .printed(document.printedName(), document.printedVatId(), document.printedDomain())
        .sentBy(document.originAddress(), document.originName(), document.originSubject())
        .boughtBy(null, ownDomains);
  }

  /** What the entry would have done, as far as it was looked at. */
  private static final class Trial {
    private final UUID draftId;
    private final @Nullable UUID replaced;
    private final List<Matched> items = new ArrayList<>();
    private int examined;
    private int matched;
    private int released;

    Trial(UUID draftId, @Nullable UUID replaced) {
      this.draftId = draftId;
      this.replaced = replaced;
    }

    void examine(PreviewedDocument document, Optional<Match> now, Optional<Match> then) {
      examined++;
      if (isOf(then, draftId)) {
        matched++;
        Match match = then.get();
        EntryFacts facts = match.entry().facts();
        show(new Matched(document, facts.name(), facts.treatment().counts(), match.reason()));
      } else if (replaced != null && isOf(now, replaced)) {
        released++;
        String other = then.map(match -> match.entry().facts().name()).orElse(null);
        show(new Matched(document, other, true, null));
      }
    }

    private void show(Matched item) {
      if (items.size() < MAX_SHOWN) {
        items.add(item);
      }
    }

    private static boolean isOf(Optional<Match> match, UUID entryId) {
      return match.filter(found -> found.entry().id().equals(entryId)).isPresent();
    }

    Preview preview() {
      return new Preview(examined, matched, released, items);
    }
  }

  /**
   * What the entry would have done.
   *
   * @param examined documents looked at, 5,000 at most
   * @param released those that the replaced entry recognises and the draft would not
   * @param items the newest 100 of those matched and released
   */
  public record Preview(int examined, int matched, int released, List<Matched> items) {
    public Preview {
      items = List.copyOf(items);
    }
  }

  /**
   * A document the entry concerns.
   *
   * @param vendorAfter null when its other signs would have to say
   * @param reason null for a released one
   */
  public record Matched(
      PreviewedDocument document,
      @Nullable String vendorAfter,
      boolean counts,
      @Nullable String reason) {}
}
