package dev.comptoir.files.entitlement;

import dev.comptoir.contracts.orders.OrderPaidV1;
import dev.comptoir.contracts.shared.OrderLineV1;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.inbox.Inbox;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Gives the buyer of a paid order the right to download its digital goods, or a place in the queue for those to come. */
@ApplicationScoped
class GrantDownloads {

    private final SqlTransactions transactions;
    private final Inbox inbox;
    private final PaidOrderStore orders;
    private final GrantStore grants;
    private final GrantNotice notice;
    private final LineOffers offers;

    GrantDownloads(
            SqlTransactions transactions,
            Inbox inbox,
            PaidOrderStore orders,
            GrantStore grants,
            GrantNotice notice,
            LineOffers offers) {
        this.transactions = transactions;
        this.inbox = inbox;
        this.orders = orders;
        this.grants = grants;
        this.notice = notice;
        this.offers = offers;
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
                .chain(files -> offers.makeAll(tx, order, digital, files))
                .chain(granted ->
                        orders.find(tx, order.orderId()).chain(paid -> notice.send(tx, meta.id(), paid, granted)));
    }
}
