package dev.comptoir.carts.placement;

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
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks inventory-service what an order would do to stock. */
@ApplicationScoped
class InventoryClient {

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

    private static StockPreviewAnswerV1 orRefuse(Answer<StockPreviewAnswerV1> answer) {
        return switch (answer) {
            case Done<StockPreviewAnswerV1> done -> done.body();
            case Refused<StockPreviewAnswerV1> refused -> throw refused.refusal();
            case Unknown<StockPreviewAnswerV1> unknown ->
                throw PlacementProblem.inventoryUnavailable(unknown.retryAfter());
        };
    }
}
