package officewatch.invoices;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A document that may be an invoice, and what was read from it. Amounts are minor units of {@code
 * currency}.
 *
 * @param verdict whether it could be opened ({@code officewatch.reader.Verdict})
 * @param documentSha256 names the content; for mail bodies, that of their normalised text
 * @param originName who sent the document first, as the mail says; never who forwarded it
 * @param caution why it must not count before a person has looked at it
 * @param reading the whole reading as JSON: every field with confidence and evidence
 * @param joinedReading what it says together with its copies; null when it has none
 * @param account the customer's number with the vendor, letters and digits only
 * @param ibans bank accounts to pay to, parted by commas
 * @param traits names of {@code officewatch.reader.Trait}, parted by commas
 * @param correctsInvoiceId the invoice that a credit note names
 * @param linesKey tells which of several documents the charges are from
 * @param rulesVersion of what the organisation itself says about vendors ({@code
 *     officewatch.catalog.OwnRules})
 */
@MappedEntity("invoices")
@SuppressWarnings("ArrayRecordComponent") // never compared as a record
public record Invoice(
    UUID organizationId,
    @Id UUID id,
    InvoiceSource source,
    InvoiceStatus status,
    @Nullable String reason,
    @Nullable String verdict,
    @Nullable UUID messageId,
    @Nullable UUID uploadedBy,
    String fileName,
    String mediaType,
    long sizeBytes,
    String objectKey,
    @Nullable byte[] documentSha256,
    @Nullable String originName,
    @Nullable String originAddress,
    @Nullable String originSubject,
    @Nullable String caution,
    @Nullable UUID duplicateOf,
    @Nullable String kind,
    @Nullable String readFrom,
    @Nullable UUID vendorId,
    @Nullable Double vendorConfidence,
    @Nullable String number,
    @Nullable LocalDate issueDate,
    @Nullable LocalDate dueDate,
    @Nullable LocalDate periodStart,
    @Nullable LocalDate periodEnd,
    @Nullable String currency,
    @Nullable Long netMinor,
    @Nullable Long taxMinor,
    @Nullable Long totalMinor,
    @Nullable Long payableMinor,
    @Nullable @TypeDef(type = DataType.JSON) String reading,
    @Nullable @TypeDef(type = DataType.JSON) String joinedReading,
    @Nullable String account,
    @Nullable String ibans,
    @Nullable String traits,
    @Nullable UUID correctsInvoiceId,
    @Nullable String linesKey,
    @Nullable String engineVersion,
    @Nullable String catalogVersion,
    @Nullable String rulesVersion,
    long version,
    Instant createdAt,
    @Nullable Instant scannedAt) {}
