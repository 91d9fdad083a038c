package dev.comptoir.carts.checkout;

import dev.comptoir.contracts.calls.PlacementAnswerV1;
import dev.comptoir.contracts.calls.PlacementLookupAnswerV1;
import dev.comptoir.contracts.calls.PlacementLookupV1;
import dev.comptoir.contracts.calls.PlacementRequestV1;
import dev.comptoir.platform.call.Answer;
import dev.comptoir.platform.call.Answer.Refused;
import dev.comptoir.platform.call.ServiceCall;
import dev.comptoir.platform.call.ServiceClient;
import dev.comptoir.platform.security.SuitePasses;
import dev.comptoir.platform.time.Pause;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Asks orders-service for orders, outside any transaction. */
@ApplicationScoped
public class OrdersClient {

    private static final Logger LOG = Logger.getLogger(OrdersClient.class);
    private static final List<Integer> PAUSES_MS = List.of(200, 400, 800);

    private final ServiceClient orders;
    private final SuitePasses passes;

    OrdersClient(
            Vertx vertx,
            SuitePasses passes,
            @ConfigProperty(name = "comptoir.services.orders.url", defaultValue = "http://127.0.0.1:8081") String url,
            @ConfigProperty(name = "carts.orders-patience", defaultValue = "PT3S") Duration patience) {
        this.orders = new ServiceClient(vertx, url, patience);
        this.passes = passes;
    }

    /**
     * The order id is the Idempotency-Key too: one content of a cart asks for one order, however often it asks. It asks again
     * by itself when all that is missing is a moment for inventory to learn of a new product.
     */
    public Uni<Answer<PlacementAnswerV1>> place(PlacementRequestV1 placement, String authorization) {
        ServiceCall call = ServiceCall.post("/v1/internal/placements", placement, authorization)
                .withKey(placement.orderId().toString());
        return place(call, placement.orderId(), 0);
    }

    private Uni<Answer<PlacementAnswerV1>> place(ServiceCall call, UUID orderId, int attempt) {
        return orders.send(call, PlacementAnswerV1.class).chain(answer -> {
            if (!isStockNotReady(answer)) {
                return Uni.createFrom().item(answer);
            }
            return attempt < PAUSES_MS.size() ? again(call, orderId, attempt) : stockNotReady(answer);
        });
    }

    private Uni<Answer<PlacementAnswerV1>> again(ServiceCall call, UUID orderId, int attempt) {
        LOG.infof("order %s waits for inventory to learn of a new product", orderId);
        return Pause.ofMillis(PAUSES_MS.get(attempt)).chain(() -> place(call, orderId, attempt + 1));
    }

    /** A checkout asks only for what the price list sells: a SKU inventory does not know is one it has not heard of yet. */
    private static boolean isStockNotReady(Answer<PlacementAnswerV1> answer) {
        return answer instanceof Refused<PlacementAnswerV1>(var refusal) && "unknown-sku".equals(refusal.code());
    }

    private static Uni<Answer<PlacementAnswerV1>> stockNotReady(Answer<PlacementAnswerV1> answer) {
        Object skus = ((Refused<PlacementAnswerV1>) answer).refusal().details().getOrDefault("skus", List.of());
        return Uni.createFrom().item(new Refused<>(CheckoutProblem.stockNotReady(skus)));
    }

    /** Which of these carts have become an order. */
    public Uni<Answer<PlacementLookupAnswerV1>> lookUp(List<UUID> cartIds) {
        return orders.send(
                ServiceCall.post(
                        "/v1/internal/placement-lookups",
                        new PlacementLookupV1(cartIds),
                        passes.issue(PlacementLookupV1.PURPOSE)),
                PlacementLookupAnswerV1.class);
    }
}
