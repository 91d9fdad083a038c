package dev.comptoir.files.entitlement;

import dev.comptoir.contracts.files.FileUploadedV1;
import dev.comptoir.files.entitlement.domain.Terms;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.inbox.Inbox;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Grants what buyers paid for before its content was there. Granting and uploading lock the file's row, so a buyer either sees
 * the content at payment or is found here.
 */
@ApplicationScoped
class GrantWaiting {

    private final SqlTransactions transactions;
    private final Inbox inbox;
    private final GrantStore grants;
    private final GrantNotice notice;
    private final Clock clock;

    GrantWaiting(SqlTransactions transactions, Inbox inbox, GrantStore grants, GrantNotice notice, Clock clock) {
        this.transactions = transactions;
        this.inbox = inbox;
        this.grants = grants;
        this.notice = notice;
        this.clock = clock;
    }

    Uni<Void> handle(EventMeta meta, FileUploadedV1 uploaded) {
        return transactions.run(tx -> inbox.once(
                tx,
                meta,
                () -> grants.lockFiles(tx, List.of(uploaded.fileGuid()))
                        .chain(ready -> grantAll(tx, meta, ready.get(uploaded.fileGuid())))));
    }

    private Uni<Void> grantAll(SqlTx tx, EventMeta meta, SoldFile file) {
        if (file == null) {
            return Uni.createFrom().voidItem();
        }
        Instant now = clock.instant();
        return grants.waitingFor(tx, file.guid()).chain(waiting -> {
            Uni<Void> done = Uni.createFrom().voidItem();
            for (Map.Entry<PaidOrder, List<UUID>> order : byOrder(waiting).entrySet()) {
                done = done.chain(() -> grantOrder(tx, file.terms(), order.getKey(), order.getValue(), now)
                        .chain(granted -> notice.send(tx, meta.id(), order.getKey(), granted)));
            }
            return done;
        });
    }

    private Uni<List<Granted>> grantOrder(SqlTx tx, Terms terms, PaidOrder order, List<UUID> ids, Instant now) {
        Uni<List<Granted>> granted = Uni.createFrom().item(new ArrayList<>());
        for (UUID id : ids) {
            granted = granted.call(
                    list -> grants.grant(tx, id, terms, order.paidAt(), now).invoke(list::add));
        }
        return granted;
    }

    private static Map<PaidOrder, List<UUID>> byOrder(List<GrantStore.Waiting> waiting) {
        Map<PaidOrder, List<UUID>> orders = new LinkedHashMap<>();
        waiting.forEach(each ->
                orders.computeIfAbsent(each.order(), _ -> new ArrayList<>()).add(each.entitlementId()));
        return orders;
    }
}
