package dev.comptoir.files.entitlement;

import dev.comptoir.contracts.orders.OrderPaidV1;
import dev.comptoir.contracts.shared.OrderLineV1;
import dev.comptoir.files.entitlement.domain.Entitlement;
import dev.comptoir.platform.db.SqlTransactions;
import dev.comptoir.platform.db.SqlTx;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Gives the buyer of a paid order the right to download its digital goods, or a place in the queue for those to come. */
@ApplicationScoped
class GrantDownloads {

    private final SqlTransactions transactions;
    private final Inbox inbox;
    private final PaidOrderStore orders;
    private final GrantStore grants;
    private final GrantNotice notice;
    private final Clock clock;

    GrantDownloads(
            SqlTransactions transactions,
            Inbox inbox,
            PaidOrderStore orders,
            GrantStore grants,
            GrantNotice notice,
            Clock clock) {
        this.transactions = transactions;
        this.inbox = inbox;
        this.orders = orders;
        this.grants = grants;
        this.notice = notice;
        this.clock = clock;
    }

    Uni<Void> handle(EventMeta meta, OrderPaidV1 order) {
        List<OrderLineV1> digital =
                order.lines().stream().filter(line -> line.fileGuid() != null).toList();
        return digital.isEmpty()
                ? Uni.createFrom().voidItem()
                : transactions.run(tx -> inbox.once(tx, meta, () -> paid(tx, meta, order, digital)));
    }

    private Uni<Void> paid(SqlTx tx, EventMeta meta, OrderPaidV1 order, List<OrderLineV1> digital) {
        return orders.save(tx, order)
                .chain(isNews -> isNews
                        ? grant(tx, meta, order, digital)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> grant(SqlTx tx, EventMeta meta, OrderPaidV1 order, List<OrderLineV1> digital) {
        List<UUID> guids =
                digital.stream().map(OrderLineV1::fileGuid).distinct().toList();
        return grants.lockFiles(tx, guids)
                .chain(files -> offerAll(tx, order, digital, files))
                .chain(granted ->
                        orders.find(tx, order.orderId()).chain(paid -> notice.send(tx, meta.id(), paid, granted)));
    }

    private Uni<List<Granted>> offerAll(
            SqlTx tx, OrderPaidV1 order, List<OrderLineV1> digital, Map<UUID, SoldFile> files) {
        Uni<List<Granted>> offered = Uni.createFrom().item(new ArrayList<>());
        for (OrderLineV1 line : digital) {
            Entitlement wanted = entitlement(order, line, files.get(line.fileGuid()));
            offered = offered.call(list -> grants.offer(tx, wanted)
                    .invoke(made -> made.filter(
                                    granted -> !granted.entitlement().isWaiting())
                            .ifPresent(list::add)));
        }
        return offered;
    }

    private Entitlement entitlement(OrderPaidV1 order, OrderLineV1 line, SoldFile file) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        boolean isWaiting = file == null;
        return new Entitlement(
                Ids.next(),
                order.orderId(),
                line.lineId(),
                line.fileGuid(),
                line.name(),
                isWaiting,
                isWaiting ? null : file.terms().maxDownloads(),
                0,
                isWaiting ? null : file.terms().expiry(order.paidAt()),
                isWaiting ? null : now,
                null,
                "",
                null,
                null,
                1,
                now);
    }
}
