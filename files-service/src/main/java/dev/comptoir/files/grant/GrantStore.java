package dev.comptoir.files.grant;

import dev.comptoir.files.entitlement.EntitlementRow;
import dev.comptoir.files.entitlement.RevocationReason;
import dev.comptoir.files.entitlement.domain.Entitlement;
import dev.comptoir.files.entitlement.domain.EntitlementProblem;
import dev.comptoir.files.entitlement.domain.Terms;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gives and withdraws entitlements. Always locks files before entitlements, as downloads do. */
@ApplicationScoped
class GrantStore {

    // Only a row that fell back to unpaid comes to life again, or whose money went back without its line, as when a
    // buyer
    // pays another way; once granted it keeps its terms and its link.
    private static final String OFFER = """
            insert into entitlements as e (id, order_id, line_id, file_guid, product_name, quantity, state, max_downloads,
                                           expires_at, granted_at, created_at, updated_at, content_version)
            values ($1, $2, $3, $4, $5, $11, $6, $7, $8, $9, $10, $10, $12)
            on conflict (order_id, line_id) do update
               set state = case when e.granted_at is null then excluded.state else 'GRANTED' end,
                   max_downloads = case when e.granted_at is null then excluded.max_downloads else e.max_downloads end,
                   expires_at = case when e.granted_at is null then excluded.expires_at else e.expires_at end,
                   content_version = coalesce(e.content_version, excluded.content_version),
                   granted_at = coalesce(e.granted_at, excluded.granted_at),
                   revoked_at = null, revocation_reason = '', updated_at = excluded.updated_at,
                   version = e.version + 1
             where e.state = 'REVOKED'
               and (e.revocation_reason = 'ORDER_UNPAID'
                    or e.revocation_reason = 'ORDER_REFUNDED' and e.refunded_quantity < e.quantity)
            returning %s, coalesce(e.granted_at = $9, false)""".formatted(EntitlementRow.COLUMNS);

    private static final String GRANT = """
            update entitlements e
               set state = 'GRANTED', max_downloads = $2, expires_at = $3, granted_at = $4, content_version = $5,
                   updated_at = $4, version = version + 1
             where id = $1 and state = 'WAITING'
            returning %s, true""".formatted(EntitlementRow.COLUMNS);

    private static final String LOCK_FILES_OF_ORDER = """
            select 1 from files where guid in (select file_guid from entitlements where order_id = $1)
             order by guid for update""";

    private static final String WITHDRAW = """
            with affected as (
                select id, state from entitlements
                 where order_id = $1 and (state <> 'REVOKED' or revocation_reason = 'ORDER_UNPAID')
                   and ($4::uuid[] is null or line_id = any($4) and refunded_quantity >= quantity)
                 order by id for update)
            update entitlements e
               set state = 'REVOKED', revoked_at = $2, revocation_reason = $3, updated_at = $2,
                   version = version + 1
              from affected a where e.id = a.id
            returning %s, a.state = 'GRANTED'""".formatted(EntitlementRow.COLUMNS);

    private static final String REFUND = """
            update entitlements set refunded_quantity = least(quantity, refunded_quantity + $3)
             where order_id = $1 and line_id = $2""";

    private static final String LOCK_FILES = """
            select state = 'READY', guid, content_version, access_expiry_days, max_downloads_per_order, ready_at from files
             where guid = any($1) order by guid for update""";

    private static final String WAITING = """
            select e.id, %s from entitlements e join paid_orders o using (order_id)
             where e.file_guid = $1 and e.state = 'WAITING'
             order by o.order_id, e.id for update of e""".formatted(PaidOrder.COLUMNS);

    private static final String FIND =
            "select " + EntitlementRow.COLUMNS + " from entitlements e where e.id = $1 for share";

    private static final String NEXT_EVENT_VERSION =
            "update files set event_version = event_version + 1 where guid = $1 returning event_version";

    /** A buyer who waits for a content, and the order that paid for it. */
    record Waiting(UUID entitlementId, PaidOrder order) {

        static Waiting read(Columns c) {
            return new Waiting(c.uuid(), PaidOrder.read(c));
        }
    }

    private record Withdrawn(Entitlement entitlement, boolean wasGranted) {

        static Withdrawn read(Columns c) {
            return new Withdrawn(EntitlementRow.read(c), c.bool());
        }
    }

    /** Locks the files in one order for all; those without content are not among the answers, yet locked too. */
    Uni<Map<UUID, SoldFile>> lockFiles(SqlTx tx, Collection<UUID> guids) {
        return tx.list(LOCK_FILES, SoldFile::read, (Object) guids.toArray(UUID[]::new))
                .map(files -> files.stream()
                        .filter(SoldFile::isReady)
                        .collect(Collectors.toMap(SoldFile::guid, Function.identity())));
    }

    /** Empty when the line has its entitlement already. */
    Uni<Optional<Granted>> offer(SqlTx tx, Entitlement offered) {
        return tx.find(
                OFFER,
                Granted::read,
                offered.id(),
                offered.orderId(),
                offered.lineId(),
                offered.fileGuid(),
                offered.productName(),
                offered.isWaiting() ? "WAITING" : "GRANTED",
                offered.maxDownloads(),
                offered.expiresAt(),
                offered.grantedAt(),
                offered.createdAt(),
                offered.quantity(),
                offered.contentVersion());
    }

    Uni<List<Waiting>> waitingFor(SqlTx tx, UUID fileGuid) {
        return tx.list(WAITING, Waiting::read, fileGuid);
    }

    Uni<Granted> grant(SqlTx tx, UUID id, SoldFile file, Instant paidAt, Instant now) {
        Terms terms = file.terms();
        return tx.only(
                GRANT, Granted::read, id, terms.maxDownloads(), terms.expiry(paidAt), now, file.contentVersion());
    }

    Uni<Entitlement> find(SqlTx tx, UUID id) {
        return tx.one(FIND, EntitlementRow::read, () -> EntitlementProblem.notFound(id), id);
    }

    Uni<Void> lockFilesOfOrder(SqlTx tx, UUID orderId) {
        return tx.execute(LOCK_FILES_OF_ORDER, orderId).replaceWithVoid();
    }

    /** Those that could be used until now. */
    Uni<List<Entitlement>> withdraw(SqlTx tx, UUID orderId, RevocationReason reason, Instant now) {
        return withdraw(tx, orderId, reason, now, null);
    }

    /** Those of these lines that are refunded whole. */
    Uni<List<Entitlement>> withdrawRefunded(SqlTx tx, UUID orderId, Collection<UUID> lineIds, Instant now) {
        return withdraw(tx, orderId, RevocationReason.ORDER_REFUNDED, now, lineIds.toArray(UUID[]::new));
    }

    private static Uni<List<Entitlement>> withdraw(
            SqlTx tx, UUID orderId, RevocationReason reason, Instant now, UUID[] lineIds) {
        return tx.list(WITHDRAW, Withdrawn::read, orderId, now, reason, lineIds)
                .map(affected -> affected.stream()
                        .filter(Withdrawn::wasGranted)
                        .map(Withdrawn::entitlement)
                        .toList());
    }

    Uni<Void> refund(SqlTx tx, UUID orderId, UUID lineId, int quantity) {
        return tx.execute(REFUND, orderId, lineId, quantity).replaceWithVoid();
    }

    /** The file's next event number; its row is locked already. */
    Uni<Long> nextEventVersion(SqlTx tx, UUID fileGuid) {
        return tx.only(NEXT_EVENT_VERSION, Columns::number, fileGuid);
    }
}
