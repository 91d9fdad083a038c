package dev.comptoir.orders.exchange;

import dev.comptoir.kernel.Kind;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Links a return with the order that the customer gets for its goods. */
@ApplicationScoped
class ExchangeStore {

    // As every change of a return does.
    private static final String LOCK_FIRST = """
            select o.id from orders o join returns r on r.order_id = o.id where r.id = $1 for no key update of o""";

    private static final String LINK = """
            update returns set exchange_order_id = $2, version = version + 1, updated_at = $3
             where id = $1 and state = 'RECEIVED' and refund_id is null and exchange_order_id is null""";

    private final Clock clock;

    ExchangeStore(Clock clock) {
        this.clock = clock;
    }

    /** Refused when it was exchanged, refunded or closed meanwhile. */
    Uni<Void> link(SqlTx tx, UUID returnId, UUID orderId) {
        return tx.fetch(LOCK_FIRST, returnId)
                .chain(() -> tx.execute(LINK, returnId, orderId, clock.instant()))
                .map(linked -> {
                    if (linked == 0) {
                        throw Kind.CONFLICT.refusal(
                                "return-not-exchangeable",
                                "The return was exchanged, refunded or closed already. Read it: GET /returns/%s.",
                                returnId);
                    }
                    return null;
                });
    }
}
