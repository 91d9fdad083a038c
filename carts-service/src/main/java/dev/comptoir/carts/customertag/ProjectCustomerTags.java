package dev.comptoir.carts.customertag;

import dev.comptoir.contracts.orders.CustomerUpdatedV1;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Projects the tags of a customer of the directory; an older version than the known one changes nothing. */
@ApplicationScoped
public class ProjectCustomerTags {

    private final SqlTransactions transactions;
    private final CustomerTagStore tags;

    ProjectCustomerTags(SqlTransactions transactions, CustomerTagStore tags) {
        this.transactions = transactions;
        this.tags = tags;
    }

    public Uni<Void> handle(EventMeta meta, CustomerUpdatedV1 customer) {
        return transactions.once(meta, tx -> tags.save(tx, customer));
    }
}
