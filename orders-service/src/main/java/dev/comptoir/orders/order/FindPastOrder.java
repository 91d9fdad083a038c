package dev.comptoir.orders.order;

import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Reads an order as it stood at some time since it was placed. */
@ApplicationScoped
public class FindPastOrder {

    private final SqlTransactions transactions;
    private final PastOrderStore orders;

    FindPastOrder(SqlTransactions transactions, PastOrderStore orders) {
        this.transactions = transactions;
        this.orders = orders;
    }

    /** @param parameter names the time in the refusal */
    public Uni<OrderView> handle(UUID id, Instant at, String parameter) {
        return transactions.run(tx -> orders.find(tx, id, at, parameter));
    }
}
