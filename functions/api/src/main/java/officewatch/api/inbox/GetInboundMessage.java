package officewatch.api.inbox;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import officewatch.api.runtime.Roles;
import officewatch.api.runtime.Route;
import officewatch.api.runtime.Versioned;
import officewatch.identity.Caller;
import officewatch.inbox.InboundMessages;
import officewatch.inbox.InboundPart;
import org.jspecify.annotations.Nullable;

/** Shows a message and what became of its parts. */
@Route
@Controller
@Secured(Roles.MODERATOR)
@Tag(name = "Inbox")
class GetInboundMessage {
  private final InboundMessages messages;

  GetInboundMessage(InboundMessages messages) {
    this.messages = messages;
  }

  /** A message and what became of each of its parts. */
  @Get("/api/v1/inbound-messages/{id}")
  InboundMessageDetail getInboundMessage(Caller caller, UUID id) {
    InboundMessages.Opened opened = messages.get(caller.organizationId(), id);
    return new InboundMessageDetail(
        InboundMessageView.of(opened.message()),
        opened.parts().stream().map(InboundPartView::of).toList());
  }

  /** A message with its parts. */
  @Serdeable
  record InboundMessageDetail(InboundMessageView message, List<InboundPartView> parts)
      implements Versioned {
    /** Nothing but a further delivery changes a message. */
    @Override
    public long version() {
      return message.deliveries();
    }
  }

  /**
   * A part of a message.
   *
   * @param path place in the message, {@code 1.2} = second part of the first
   * @param outcome DOCUMENT, BODY or IGNORED
   * @param invoiceId the invoice it became, or belongs to
   */
  @Serdeable
  record InboundPartView(
      String path,
      @Nullable String fileName,
      String mediaType,
      long size,
      String outcome,
      @Nullable String reason,
      @Nullable UUID invoiceId) {
    static InboundPartView of(InboundPart part) {
      return new InboundPartView(
          part.path(),
          part.fileName(),
          part.mediaType(),
          part.sizeBytes(),
          part.outcome().name(),
          part.reason(),
          part.invoiceId());
    }
  }
}
