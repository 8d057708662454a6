package officewatch.api.catalog;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import officewatch.api.runtime.Roles;
import officewatch.api.runtime.Route;
import officewatch.identity.Caller;
import officewatch.invoices.EntryPreviews;
import officewatch.invoices.EntryPreviews.Matched;
import officewatch.invoices.EntryPreviews.Preview;
import org.jspecify.annotations.Nullable;

/** Tries an own catalog entry. */
@Route
@Controller
@Secured(Roles.MODERATOR)
@Tag(name = "Catalog")
class PreviewCatalogEntry {
  private final EntryPreviews previews;

  PreviewCatalogEntry(EntryPreviews previews) {
    this.previews = previews;
  }

  /**
   * Says which of the newest 5,000 stored documents an entry would have recognised, and what would
   * change for them. Nothing is changed.
   */
  @Post("/api/v1/catalog/entries/preview")
  @Status(HttpStatus.OK)
  PreviewView previewCatalogEntry(Caller caller, @Body @Valid PreviewRequest body) {
    return PreviewView.of(
        previews.of(caller.organizationId(), body.entry().facts(), body.replaces()));
  }

  /**
   * An entry that is not there.
   *
   * @param replaces the entry in whose place it would stand; none for a further one
   */
  @Serdeable
  @Schema(name = "CatalogEntryPreviewRequest")
  record PreviewRequest(@NotNull @Valid CatalogEntryRequest entry, @Nullable UUID replaces) {}

  /**
   * What the entry would have done.
   *
   * @param examined documents looked at
   * @param matched of them, those it would have recognised
   * @param released of them, those that the replaced entry recognises and this one would not
   * @param items the newest 100 of both
   */
  @Serdeable
  @Schema(name = "CatalogEntryPreview")
  record PreviewView(int examined, int matched, int released, List<MatchView> items) {
    static PreviewView of(Preview preview) {
      return new PreviewView(
          preview.examined(),
          preview.matched(),
          preview.released(),
          preview.items().stream().map(MatchView::of).toList());
    }
  }

  /**
   * A stored document.
   *
   * @param messageId the message it came by
   * @param vendorBefore its vendor now; null for none
   * @param vendorAfter its vendor with the entry; null when the other signs would have to say
   * @param counts whether its charges would count
   * @param reason why; null for a released one
   */
  @Serdeable
  @Schema(name = "CatalogEntryMatch")
  record MatchView(
      UUID invoiceId,
      @Nullable UUID messageId,
      String fileName,
      String status,
      @Nullable String vendorBefore,
      @Nullable String vendorAfter,
      boolean counts,
      @Nullable String reason) {
    static MatchView of(Matched matched) {
      return new MatchView(
          matched.document().id(),
          matched.document().messageId(),
          matched.document().fileName(),
          matched.document().status().name(),
          matched.document().vendorName(),
          matched.vendorAfter(),
          matched.counts(),
          matched.reason());
    }
  }
}
