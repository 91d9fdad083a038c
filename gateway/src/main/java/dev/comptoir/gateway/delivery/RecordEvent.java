package dev.comptoir.gateway.delivery;

import dev.comptoir.gateway.webhook.domain.EventFilter;
import dev.comptoir.platform.db.SqlTransactions;
import dev.comptoir.platform.db.SqlTx;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/** Puts a fact on its way to every endpoint that wants it. */
@ApplicationScoped
class RecordEvent {

    private final SqlTransactions transactions;
    private final Inbox inbox;
    private final EventStore store;
    private final DeliveryWakeUp wakeUp;
    private final Clock clock;

    RecordEvent(SqlTransactions transactions, Inbox inbox, EventStore store, DeliveryWakeUp wakeUp, Clock clock) {
        this.transactions = transactions;
        this.inbox = inbox;
        this.store = store;
        this.wakeUp = wakeUp;
        this.clock = clock;
    }

    public Uni<Void> handle(EventMeta meta, Supplier<OutgoingEvent> event) {
        return transactions.run(tx -> inbox.once(tx, meta, () -> record(tx, event.get())));
    }

    private Uni<Void> record(SqlTx tx, OutgoingEvent event) {
        return store.subscriptions(tx).chain(all -> {
            List<EventStore.Subscription> wanting = all.stream()
                    .filter(each -> EventFilter.matches(each.events(), event.type()))
                    .toList();
            return wanting.isEmpty() ? Uni.createFrom().voidItem() : send(tx, event, wanting);
        });
    }

    private Uni<Void> send(SqlTx tx, OutgoingEvent event, List<EventStore.Subscription> wanting) {
        tx.afterCommit(wakeUp::nudge);
        Uni<Void> done = store.insert(tx, event, clock.instant());
        for (EventStore.Subscription each : wanting) {
            done = done.chain(() -> store.deliverTo(tx, each.endpointId(), event.id(), clock.instant()))
                    .replaceWithVoid();
        }
        return done;
    }
}
