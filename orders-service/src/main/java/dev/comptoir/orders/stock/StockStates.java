package dev.comptoir.orders.stock;

import dev.comptoir.contracts.calls.StockStatesAnswerV1;
import dev.comptoir.contracts.calls.StockStatesRequestV1;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
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
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks inventory-service how much is left of SKUs; only when somebody looks, so that orders cost nothing more. */
@ApplicationScoped
class StockStates {

    private final ServiceClient inventory;

    StockStates(
            Vertx vertx,
            @ConfigProperty(name = "comptoir.services.inventory.url", defaultValue = "http://127.0.0.1:8082")
                    String url,
            @ConfigProperty(name = "orders.placement.inventory-timeout") Duration timeout) {
        this.inventory = new ServiceClient(vertx, url, timeout);
    }

    Uni<StockStatesAnswerV1> of(List<String> skus, String authorization) {
        ServiceCall call =
                ServiceCall.post("/v1/internal/stock-states", new StockStatesRequestV1(skus, null), authorization);
        return inventory.send(call, StockStatesAnswerV1.class).map(StockStates::orRefuse);
    }

    private static StockStatesAnswerV1 orRefuse(Answer<StockStatesAnswerV1> answer) {
        return switch (answer) {
            case Done<StockStatesAnswerV1> done -> done.body();
            case Refused<StockStatesAnswerV1> refused -> throw refused.refusal();
            case Unknown<StockStatesAnswerV1> _ -> throw unavailable();
        };
    }

    private static DomainException unavailable() {
        return Kind.UNAVAILABLE.refusal(
                "stock-unavailable", "Stock cannot be read at the moment. Ask again in a few seconds.");
    }
}
