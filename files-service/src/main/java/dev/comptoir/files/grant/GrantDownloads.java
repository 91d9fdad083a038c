package dev.comptoir.files.grant;

import dev.comptoir.contracts.orders.OrderPaidV1;
import dev.comptoir.contracts.shared.OrderLineV1;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.steps.Steps;
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
    private final PaidOrderStore orders;
    private final GrantStore grants;
    private final PublishGrants publisher;
    private final LineOffers offers;

    GrantDownloads(
            SqlTransactions transactions,
            PaidOrderStore orders,
            GrantStore grants,
            PublishGrants publisher,
            LineOffers offers) {
        this.transactions = transactions;
        this.orders = orders;
        this.grants = grants;
        this.publisher = publisher;
        this.offers = offers;
    }

    Uni<Void> handle(EventMeta meta, OrderPaidV1 order) {
        List<OrderLineV1> digital =
                order.lines().stream().filter(line -> line.fileGuid() != null).toList();
        return Steps.when(!digital.isEmpty(), () -> transactions.once(meta, tx -> paid(tx, meta, order, digital)));
    }

    private Uni<Void> paid(SqlTx tx, EventMeta meta, OrderPaidV1 order, List<OrderLineV1> digital) {
        return orders.save(tx, order).chain(isNewer -> Steps.when(isNewer, () -> grant(tx, meta, order, digital)));
    }

    private Uni<Void> grant(SqlTx tx, EventMeta meta, OrderPaidV1 order, List<OrderLineV1> digital) {
        List<UUID> guids =
                digital.stream().map(OrderLineV1::fileGuid).distinct().toList();
        return grants.lockFiles(tx, guids)
                .chain(files -> offers.offerAll(tx, order, digital, files))
                .chain(granted -> orders.find(tx, order.orderId())
                        .chain(paid -> publisher.publish(tx, meta.id(), paid, granted)));
    }
}
