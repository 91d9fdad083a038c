package dev.comptoir.orders.erasure;

import dev.comptoir.orders.customer.domain.EmailKey;
import dev.comptoir.orders.erasure.CustomerErasureStore.FoundOrder;
import dev.comptoir.orders.history.HistoryStore;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Takes a person out of orders and directory; the other programs follow the event. Refused while an order is open. */
@ApplicationScoped
class EraseCustomer {

    private final SqlTransactions transactions;
    private final CustomerErasureStore erasures;
    private final PersonalDataStore personal;
    private final HistoryStore history;
    private final Outbox outbox;
    private final Clock clock;

    EraseCustomer(
            SqlTransactions transactions,
            CustomerErasureStore erasures,
            PersonalDataStore personal,
            HistoryStore history,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.erasures = erasures;
        this.personal = personal;
        this.history = history;
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<Replayable<CustomerErasure>> handle(EraseCustomerRequest request, RequestKey key, String actor) {
        return transactions.once(key, CustomerErasure.class, tx -> erase(tx, request, actor));
    }

    private Uni<CustomerErasure> erase(SqlTx tx, EraseCustomerRequest request, String actor) {
        return erasures.lockProjections(tx)
                .chain(() -> erasures.person(tx, EmailKey.of(request.email()), request.email()))
                .chain(person -> erasures.lockOrders(tx, person)
                        .invoke(CustomerErasureStore::refuseOpen)
                        .map(orders -> orders.stream().map(FoundOrder::id).toList())
                        .chain(orderIds -> erase(tx, request, actor, person, orderIds)));
    }

    private Uni<CustomerErasure> erase(
            SqlTx tx, EraseCustomerRequest request, String actor, Person person, List<UUID> orderIds) {
        UUID id = Ids.next();
        return erasures.documents(tx, orderIds)
                .map(documents -> new CustomerErasure(
                        id,
                        CustomerErasure.pseudonym(id),
                        request.reasonOrNone(),
                        orderIds.size(),
                        documents,
                        actor,
                        clock.instant()))
                .call(erasure -> personal.erase(tx, person, orderIds, erasure.pseudonym(), erasure.erasedAt()))
                .call(erasure -> erasures.add(tx, person, erasure))
                .call(() -> Steps.each(
                        orderIds,
                        order -> history.record(tx, order, "CUSTOMER_ERASED", actor, Map.of("erasureId", id))))
                .call(erasure -> outbox.append(tx, erasure.erased(person, orderIds)));
    }
}
