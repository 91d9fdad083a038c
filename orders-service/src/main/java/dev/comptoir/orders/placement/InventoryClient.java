package dev.comptoir.orders.placement;

import dev.comptoir.contracts.calls.ReservationRequestV1;
import dev.comptoir.contracts.calls.StockPreviewAnswerV1;
import dev.comptoir.contracts.calls.StockPreviewRequestV1;
import dev.comptoir.platform.call.Answer;
import dev.comptoir.platform.call.Answer.Done;
import dev.comptoir.platform.call.Answer.Refused;
import dev.comptoir.platform.call.Answer.Unknown;
import dev.comptoir.platform.call.ServiceCall;
import dev.comptoir.platform.call.ServiceClient;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks inventory-service to reserve the stock of an order, all lines or none, to release it, and whether it could. */
@ApplicationScoped
public class InventoryClient {

    private final ServiceClient inventory;

    InventoryClient(
            Vertx vertx,
            @ConfigProperty(name = "comptoir.services.inventory.url", defaultValue = "http://127.0.0.1:8082")
                    String url,
            @ConfigProperty(name = "orders.placement.inventory-timeout") Duration timeout) {
        this.inventory = new ServiceClient(vertx, url, timeout);
    }

    /** Safe to repeat: the reservation belongs to the order id. */
    public Uni<Void> reserve(UUID orderId, ReservationRequestV1 request, String authorization) {
        ServiceCall call = ServiceCall.put("/v1/internal/reservations/" + orderId, request, authorization);
        return inventory.send(call, Void.class).map(InventoryClient::orRefuse);
    }

    /** What there would be if these units were taken; nothing is. */
    public Uni<StockPreviewAnswerV1> preview(StockPreviewRequestV1 request, String authorization) {
        ServiceCall call = ServiceCall.post("/v1/inventory/previews", request, authorization);
        return inventory.send(call, StockPreviewAnswerV1.class).map(InventoryClient::orRefuse);
    }

    /** For an order or an edit that will not come. What cannot be released now expires by itself. */
    public Uni<Void> release(UUID orderId, String authorization) {
        return inventory
                .send(ServiceCall.delete("/v1/internal/reservations/" + orderId, authorization), Void.class)
                .replaceWithVoid();
    }

    private static <T> T orRefuse(Answer<T> answer) {
        return switch (answer) {
            case Done<T> done -> done.body();
            case Refused<T> refused -> throw refused.refusal();
            case Unknown<T> unknown -> throw PlacementProblem.inventoryUnavailable(unknown.retryAfter());
        };
    }
}
