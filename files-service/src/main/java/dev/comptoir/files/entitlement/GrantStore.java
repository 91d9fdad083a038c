package dev.comptoir.files.entitlement;

import dev.comptoir.files.entitlement.domain.Entitlement;
import dev.comptoir.files.entitlement.domain.Terms;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Gives and withdraws entitlements. Always locks files before entitlements, as downloads do. */
@ApplicationScoped
class GrantStore {

    // Only a row that fell back to unpaid comes to life again; once granted it keeps its terms and its link.
    private static final String OFFER = """
            insert into entitlements as e (id, order_id, line_id, file_guid, product_name, state, max_downloads, expires_at,
                                           granted_at, created_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            on conflict (order_id, line_id) do update
               set state = case when e.granted_at is null then excluded.state else 'GRANTED' end,
                   max_downloads = case when e.granted_at is null then excluded.max_downloads else e.max_downloads end,
                   expires_at = case when e.granted_at is null then excluded.expires_at else e.expires_at end,
                   granted_at = coalesce(e.granted_at, excluded.granted_at),
                   revoked_at = null, revocation_reason = '', version = e.version + 1
             where e.state = 'REVOKED' and e.revocation_reason = 'ORDER_UNPAID'
            returning coalesce(e.granted_at = $9, false) as is_first,\s""" + Entitlements.COLUMNS;

    private static final String GRANT = """
            update entitlements e
               set state = 'GRANTED', max_downloads = $2, expires_at = $3, granted_at = $4, version = version + 1
             where id = $1 and state = 'WAITING'
            returning true as is_first,\s""" + Entitlements.COLUMNS;

    private static final String WITHDRAW = """
            update entitlements
               set state = 'REVOKED', revoked_at = $2, revocation_reason = $3, version = version + 1
             where order_id = $1 and (state <> 'REVOKED' or revocation_reason = 'ORDER_UNPAID')""";

    /** A buyer who waits for a content, and the order that paid for it. */
    record Waiting(UUID entitlementId, PaidOrder order) {}

    /** Locks the files in one order for all; those without content are not among the answers, yet locked too. */
    Uni<Map<UUID, SoldFile>> lockFiles(SqlTx tx, Collection<UUID> guids) {
        return tx.query("""
                        select guid, state, access_expiry_days, max_downloads_per_order, ready_at from files
                         where guid = any($1) order by guid for update""", (Object) guids.toArray(UUID[]::new)).map(rows -> {
            Map<UUID, SoldFile> ready = new HashMap<>();
            rows.forEach(row -> soldFile(row).ifPresent(file -> ready.put(file.guid(), file)));
            return ready;
        });
    }

    /** Empty when the line has its entitlement already. */
    Uni<Optional<Granted>> offer(SqlTx tx, Entitlement wanted) {
        return tx.query(
                        OFFER,
                        wanted.id(),
                        wanted.orderId(),
                        wanted.lineId(),
                        wanted.fileGuid(),
                        wanted.productName(),
                        wanted.isWaiting() ? "WAITING" : "GRANTED",
                        wanted.maxDownloads(),
                        Entitlements.at(wanted.expiresAt()),
                        Entitlements.at(wanted.grantedAt()),
                        Entitlements.at(wanted.createdAt()))
                .map(rows -> rows.rowCount() == 0
                        ? Optional.empty()
                        : Optional.of(granted(rows.iterator().next())));
    }

    Uni<List<Waiting>> waitingFor(SqlTx tx, UUID fileGuid) {
        return tx.query("""
                        select e.id, o.* from entitlements e join paid_orders o using (order_id)
                         where e.file_guid = $1 and e.state = 'WAITING' order by o.order_id, e.id for update of e""", fileGuid).map(rows -> {
            List<Waiting> waiting = new ArrayList<>();
            rows.forEach(row -> waiting.add(new Waiting(row.getUUID("id"), PaidOrderStore.order(row))));
            return waiting;
        });
    }

    Uni<Granted> grant(SqlTx tx, UUID id, Terms terms, Instant paidAt, Instant now) {
        return tx.query(GRANT, id, terms.maxDownloads(), Entitlements.at(terms.expiry(paidAt)), Entitlements.at(now))
                .map(rows -> granted(rows.iterator().next()));
    }

    Uni<Void> withdraw(SqlTx tx, UUID orderId, RevocationReason reason, Instant now) {
        return tx.query(WITHDRAW, orderId, Entitlements.at(now), reason.name()).replaceWithVoid();
    }

    /** The file's next event number; its row is locked already. */
    Uni<Long> nextEventVersion(SqlTx tx, UUID fileGuid) {
        return tx.query(
                        "update files set event_version = event_version + 1 where guid = $1 returning event_version",
                        fileGuid)
                .map(rows -> rows.iterator().next().getLong(0));
    }

    private static Granted granted(Row row) {
        return new Granted(Entitlements.of(row), row.getBoolean("is_first"));
    }

    private static Optional<SoldFile> soldFile(Row row) {
        if (!row.getString("state").equals("READY")) {
            return Optional.empty();
        }
        Terms terms = new Terms(
                row.getInteger("access_expiry_days"),
                row.getInteger("max_downloads_per_order"),
                row.getOffsetDateTime("ready_at").toInstant());
        return Optional.of(new SoldFile(row.getUUID("guid"), terms));
    }
}
