package dev.comptoir.gateway.delivery;

import dev.comptoir.gateway.event.EventStore;
import dev.comptoir.gateway.webhook.EndpointStore;
import dev.comptoir.gateway.webhooktype.OutgoingEvent;
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

    private static final Map<String, String> DATA = Map.of("message", "This is a test of your webhook endpoint.");

    private final SqlTransactions transactions;
    private final EndpointStore endpoints;
    private final EventStore events;
    private final DeliveryStore deliveries;
    private final Signal deliveriesDue;
    private final Clock clock;

    SendTestEvent(
            SqlTransactions transactions,
            EndpointStore endpoints,
            EventStore events,
            DeliveryStore deliveries,
            Signal deliveriesDue,
            Clock clock) {
        this.transactions = transactions;
        this.endpoints = endpoints;
        this.events = events;
        this.deliveries = deliveries;
        this.deliveriesDue = deliveriesDue;
        this.clock = clock;
    }

    Uni<Replayable<DeliveryView>> handle(UUID endpointId, RequestKey key) {
        return transactions.once(key, DeliveryView.class, tx -> send(tx, endpointId));
    }

    private Uni<DeliveryView> send(SqlTx tx, UUID endpointId) {
        OutgoingEvent event = OutgoingEvent.test(Ids.next(), endpointId, clock.instant(), DATA);
        tx.afterCommit(deliveriesDue::raise);
        return endpoints
                .check(tx, endpointId)
                .chain(() -> events.insert(tx, event, clock.instant()))
                .chain(() -> events.deliverTo(tx, endpointId, event.id(), clock.instant()))
                .chain(id -> deliveries.find(tx, id));
    }
}
