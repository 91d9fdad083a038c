package dev.comptoir.carts.placement;

import dev.comptoir.contracts.calls.StockPreviewAnswerV1;
import dev.comptoir.contracts.calls.StockPreviewRequestV1;
import dev.comptoir.contracts.calls.StockStatesAnswerV1;
import dev.comptoir.contracts.calls.StockStatesRequestV1;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks inventory-service how much is left, and what an order would do to it. */
@ApplicationScoped
public class InventoryClient {

    private final ServiceClient inventory;

    InventoryClient(
            Vertx vertx,
            @ConfigProperty(name = "comptoir.services.inventory.url", defaultValue = "http://127.0.0.1:8082")
                    String url,
            @ConfigProperty(name = "carts.inventory-patience", defaultValue = "PT3S") Duration patience) {
        this.inventory = new ServiceClient(vertx, url, patience);
    }

    Uni<StockPreviewAnswerV1> preview(StockPreviewRequestV1 request, String authorization) {
        ServiceCall call = ServiceCall.post("/v1/inventory/previews", request, authorization);
        return inventory.send(call, StockPreviewAnswerV1.class).map(InventoryClient::orRefuse);
    }

    /** How much is left of SKUs, one at least, for a cart: what is kept for it is left for it. */
    public Uni<StockStatesAnswerV1> states(UUID cartId, List<String> skus, String authorization) {
        ServiceCall call =
                ServiceCall.post("/v1/internal/stock-states", new StockStatesRequestV1(skus, cartId), authorization);
        return inventory.send(call, StockStatesAnswerV1.class).map(InventoryClient::orRefuse);
    }

    private static <T> T orRefuse(Answer<T> answer) {
        return switch (answer) {
            case Done<T> done -> done.body();
            case Refused<T> refused -> throw refused.refusal();
            case Unknown<T> unknown -> throw PlacementProblem.inventoryUnavailable(unknown.retryAfter());
        };
    }
}
