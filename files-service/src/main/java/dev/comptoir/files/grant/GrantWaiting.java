package dev.comptoir.files.grant;

import dev.comptoir.contracts.files.FileUploadedV1;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.steps.Steps;
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
import java.util.Optional;
import java.util.UUID;

/**
 * Grants what buyers paid for before its content was there. Granting and uploading lock the file's row, so a buyer either sees
 * the content at payment or is found here.
 */
@ApplicationScoped
class GrantWaiting {

    private final SqlTransactions transactions;
    private final GrantStore grants;
    private final PublishGrants publisher;
    private final Clock clock;

    GrantWaiting(SqlTransactions transactions, GrantStore grants, PublishGrants publisher, Clock clock) {
        this.transactions = transactions;
        this.grants = grants;
        this.publisher = publisher;
        this.clock = clock;
    }

    Uni<Void> handle(EventMeta meta, FileUploadedV1 uploaded) {
        return transactions.once(
                meta,
                tx -> grants.lockFiles(tx, List.of(uploaded.fileGuid()))
                        .chain(ready -> grantAll(tx, meta, Optional.ofNullable(ready.get(uploaded.fileGuid())))));
    }

    private Uni<Void> grantAll(SqlTx tx, EventMeta meta, Optional<SoldFile> ready) {
        Instant now = clock.instant();
        return Steps.each(
                ready.stream().toList(),
                file -> grants.waitingFor(tx, file.guid())
                        .chain(waiting -> Steps.each(
                                byOrder(waiting).entrySet(),
                                order -> grantOrder(tx, file, order.getKey(), order.getValue(), now)
                                        .chain(granted -> publisher.publish(tx, meta.id(), order.getKey(), granted)))));
    }

    private Uni<List<Granted>> grantOrder(SqlTx tx, SoldFile file, PaidOrder order, List<UUID> ids, Instant now) {
        List<Granted> granted = new ArrayList<>();
        return Steps.each(
                        ids,
                        id -> grants.grant(tx, id, file, order.paidAt(), now)
                                .invoke(granted::add)
                                .replaceWithVoid())
                .replaceWith(granted);
    }

    private static Map<PaidOrder, List<UUID>> byOrder(List<GrantStore.Waiting> waiting) {
        Map<PaidOrder, List<UUID>> orders = new LinkedHashMap<>();
        waiting.forEach(each ->
                orders.computeIfAbsent(each.order(), _ -> new ArrayList<>()).add(each.entitlementId()));
        return orders;
    }
}
