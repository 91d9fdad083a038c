package dev.comptoir.gateway.event;

import dev.comptoir.gateway.webhooktype.OutgoingEvent;
import dev.comptoir.platform.ids.Ids;
import java.util.UUID;
import java.util.stream.Stream;

/** A delivery to be made of an event to an endpoint that subscribed to it. */
record NewDelivery(UUID id, UUID endpointId, UUID eventId) {

    static Stream<NewDelivery> of(OutgoingEvent event, Subscriptions subscriptions) {
        return subscriptions.endpoints(event).map(endpoint -> new NewDelivery(Ids.next(), endpoint, event.id()));
    }
}
