package dev.comptoir.campaigns.discount;

import dev.comptoir.contracts.carts.DiscountCreatedV1;
import dev.comptoir.contracts.carts.DiscountDeletedV1;
import dev.comptoir.contracts.carts.DiscountExhaustedV1;
import dev.comptoir.contracts.carts.DiscountUpdatedV1;
import dev.comptoir.platform.inbox.EventDispatcher;
import dev.comptoir.platform.inbox.EventRoutes;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes the store's discounts from carts-service. */
@ApplicationScoped
class DiscountsConsumer {

    private final EventDispatcher dispatcher;
    private final EventRoutes routes;

    DiscountsConsumer(EventDispatcher dispatcher, ProjectDiscount project) {
        this.dispatcher = dispatcher;
        this.routes = new EventRoutes()
                .on(DiscountCreatedV1.class, (meta, event) -> project.handle(meta, event, event.discount()))
                .on(DiscountUpdatedV1.class, (meta, event) -> project.handle(meta, event, event.discount()))
                .on(DiscountExhaustedV1.class, (meta, event) -> project.handle(meta, event, event.discount()))
                .on(DiscountDeletedV1.class, (meta, event) -> project.handle(meta, event, event.discount()));
    }

    @Incoming("discounts")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    Uni<Void> on(IncomingKafkaRecordBatch<String, byte[]> batch) {
        return dispatcher.dispatch(batch, "campaigns.discounts", routes);
    }
}
