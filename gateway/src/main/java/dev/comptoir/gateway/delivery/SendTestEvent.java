package dev.comptoir.gateway.delivery;

import dev.comptoir.gateway.event.EventStore;
import dev.comptoir.gateway.event.OutgoingEvent;
import dev.comptoir.platform.idempotency.Idempotency;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.signal.Signal;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Sends an endpoint an event that shows whether it gets, verifies and accepts what is sent. */
@ApplicationScoped
class SendTestEvent {

    private final SqlTransactions transactions;
    private final Idempotency idempotency;
    private final EventStore events;
    private final DeliveryStore deliveries;
    private final Signal deliveriesDue;
    private final Clock clock;

    SendTestEvent(
            SqlTransactions transactions,
            Idempotency idempotency,
            EventStore events,
            DeliveryStore deliveries,
            Signal deliveriesDue,
            Clock clock) {
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.events = events;
        this.deliveries = deliveries;
        this.deliveriesDue = deliveriesDue;
        this.clock = clock;
    }

    public Uni<Replayable<DeliveryView>> handle(UUID endpointId, RequestKey key) {
        return transactions.run(tx -> idempotency.once(tx, key, DeliveryView.class, () -> send(tx, endpointId)));
    }

    private Uni<DeliveryView> send(SqlTx tx, UUID endpointId) {
        OutgoingEvent event = OutgoingEvent.test(
                Ids.next(), endpointId, clock.instant(), Map.of("message", "This is a test of your webhook endpoint."));
        tx.afterCommit(deliveriesDue::raise);
        return deliveries
                .checkEndpoint(tx, endpointId)
                .chain(() -> events.insert(tx, event, clock.instant()))
                .chain(() -> events.deliverTo(tx, endpointId, event.id(), clock.instant()))
                .chain(id -> deliveries.find(tx, id));
    }
}
