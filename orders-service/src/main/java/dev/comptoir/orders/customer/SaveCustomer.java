package dev.comptoir.orders.customer;

import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Edits what the directory says about a customer; orders keep what was typed at checkout. */
@ApplicationScoped
class SaveCustomer {

    private final SqlTransactions transactions;
    private final CustomerStore customers;
    private final Outbox outbox;

    SaveCustomer(SqlTransactions transactions, CustomerStore customers, Outbox outbox) {
        this.transactions = transactions;
        this.customers = customers;
        this.outbox = outbox;
    }

    Uni<Replayable<Customer>> handle(UUID id, SaveCustomerRequest request, RequestKey key, String ifMatch) {
        return transactions.once(key, Customer.class, tx -> save(tx, id, request, ifMatch));
    }

    private Uni<Customer> save(SqlTx tx, UUID id, SaveCustomerRequest request, String ifMatch) {
        return customers
                .lock(tx, id)
                .invoke(current -> ETags.check(ifMatch, current.version()))
                .chain(current -> replace(tx, current, request));
    }

    private Uni<Customer> replace(SqlTx tx, Customer current, SaveCustomerRequest request) {
        return customers
                .save(tx, current, request)
                .chain(() -> customers.lock(tx, current.id()))
                .call(edited -> outbox.append(tx, edited.updated(current)));
    }
}
