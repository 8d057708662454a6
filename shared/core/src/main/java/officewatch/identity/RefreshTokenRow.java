package officewatch.identity;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;

/** A refresh token's record; {@code ended} says whether its session is over. */
@Introspected
@SuppressWarnings("ArrayRecordComponent") // never compared
record RefreshTokenRow(
    UUID sessionId,
    UUID userId,
    UUID signedInto,
    Instant expiresAt,
    @Nullable Instant usedAt,
    @Nullable byte[] sealedSuccessor,
    boolean ended) {}
