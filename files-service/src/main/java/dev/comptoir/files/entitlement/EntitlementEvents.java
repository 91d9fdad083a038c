package dev.comptoir.files.entitlement;

import dev.comptoir.contracts.files.EntitlementExhaustedV1;
import dev.comptoir.contracts.files.EntitlementExpiredV1;
import dev.comptoir.contracts.files.EntitlementExtendedV1;
import dev.comptoir.contracts.files.EntitlementRevokedV1;
import dev.comptoir.contracts.shared.ChangedFields;
import dev.comptoir.contracts.shared.FieldDifference;
import dev.comptoir.files.entitlement.domain.Entitlement;
import dev.comptoir.files.entitlement.domain.EntitlementState;
import dev.comptoir.kernel.Event;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.LongFunction;

/** Publishes what becomes of an entitlement, numbered by its file. The file's row is locked already. */
@ApplicationScoped
public class EntitlementEvents {

    private final EntitlementStore entitlements;
    private final Outbox outbox;

    EntitlementEvents(EntitlementStore entitlements, Outbox outbox) {
        this.entitlements = entitlements;
        this.outbox = outbox;
    }

    public Uni<Void> revoked(SqlTx tx, Entitlement e) {
        return append(
                tx,
                e,
                version -> new EntitlementRevokedV1(
                        e.fileGuid(),
                        version,
                        e.id(),
                        e.orderId(),
                        e.lineId(),
                        e.revocationReason(),
                        e.revokedAt(),
                        e.stateUnlessRevoked(e.revokedAt()).name()));
    }

    public Uni<Void> exhausted(SqlTx tx, Entitlement e, Instant now) {
        return append(
                tx,
                e,
                version -> new EntitlementExhaustedV1(
                        e.fileGuid(), version, e.id(), e.orderId(), e.lineId(), e.maxDownloads(), now));
    }

    Uni<Void> expired(SqlTx tx, Entitlement e) {
        return append(
                tx,
                e,
                version -> new EntitlementExpiredV1(
                        e.fileGuid(),
                        version,
                        e.id(),
                        e.orderId(),
                        e.lineId(),
                        e.expiresAt(),
                        e.state(e.expiresAt().minusNanos(1)).name()));
    }

    Uni<Void> extended(SqlTx tx, Entitlement before, Entitlement e, Instant now) {
        return append(
                tx,
                e,
                version -> new EntitlementExtendedV1(
                        e.fileGuid(),
                        version,
                        e.id(),
                        e.orderId(),
                        e.lineId(),
                        e.expiresAt(),
                        e.maxDownloads(),
                        e.usedDownloads(),
                        now,
                        FieldDifference.ofPart(
                                "entitlements",
                                e.id(),
                                ChangedFields.ENTITLEMENT,
                                Access.of(before, now),
                                Access.of(e, now))));
    }

    /** What can change of an entitlement, as the API shows it. */
    private record Access(EntitlementState state, Instant expiresAt, Integer maxDownloads, int usedDownloads) {

        static Access of(Entitlement e, Instant now) {
            return new Access(e.state(now), e.expiresAt(), e.maxDownloads(), e.usedDownloads());
        }
    }

    /** A file nobody has ever created has no events: nothing was granted of it. */
    private Uni<Void> append(SqlTx tx, Entitlement entitlement, LongFunction<Event> event) {
        return entitlements
                .nextEventVersion(tx, entitlement.fileGuid())
                .chain(version ->
                        Steps.when(version.isPresent(), () -> outbox.append(tx, event.apply(version.orElseThrow()))));
    }
}
