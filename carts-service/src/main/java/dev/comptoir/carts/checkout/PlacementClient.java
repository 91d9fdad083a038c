package dev.comptoir.carts.checkout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.comptoir.carts.checkout.CheckoutProblem.StockNotReady;
import dev.comptoir.carts.checkout.PlacementAnswer.Placed;
import dev.comptoir.carts.checkout.PlacementAnswer.Refused;
import dev.comptoir.carts.checkout.PlacementAnswer.Unknown;
import dev.comptoir.json.Json;
import dev.comptoir.platform.time.Pause;
import dev.comptoir.platform.trace.Trace;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Asks orders-service for an order, outside any transaction, and tells yes, no and nobody-knows apart. */
@ApplicationScoped
class PlacementClient {

    private static final Logger LOG = Logger.getLogger(PlacementClient.class);

    private static final List<Integer> PAUSES_MS = List.of(200, 400, 800);

    private final OrdersClient orders;
    private final Duration patience;

    PlacementClient(
            @RestClient OrdersClient orders,
            @ConfigProperty(name = "carts.orders-patience", defaultValue = "PT3S") Duration patience) {
        this.orders = orders;
        this.patience = patience;
    }

    /**
     * The order id is the Idempotency-Key too: one content of a cart asks for one order, however often it asks. It asks again
     * by itself when all that is missing is a moment for inventory to hear of a new product.
     */
    public Uni<PlacementAnswer> place(Placement placement, String authorization) {
        return place(placement, authorization, 0);
    }

    private Uni<PlacementAnswer> place(Placement placement, String authorization, int attempt) {
        return ask(placement, authorization)
                .chain(answer -> answer instanceof Refused(StockNotReady early) && attempt < PAUSES_MS.size()
                        ? again(placement, authorization, attempt, early)
                        : Uni.createFrom().item(answer));
    }

    private Uni<PlacementAnswer> again(Placement placement, String authorization, int attempt, StockNotReady early) {
        LOG.infof("order %s waits for inventory to hear of %s", placement.orderId(), early.details());
        return Pause.ofMillis(PAUSES_MS.get(attempt)).chain(() -> place(placement, authorization, attempt + 1));
    }

    private Uni<PlacementAnswer> ask(Placement placement, String authorization) {
        return orders.place(authorization, Trace.current(), placement.orderId().toString(), bytes(placement))
                .ifNoItem()
                .after(patience)
                .fail()
                .map(response -> answer(response.getStatus(), response.getEntity()))
                .onFailure(WebApplicationException.class)
                .recoverWithItem(failure -> refusal(failure.getResponse()))
                .onFailure()
                .recoverWithItem(failure -> unknown(placement, failure));
    }

    private static PlacementAnswer refusal(Response response) {
        return answer(response.getStatus(), response.readEntity(byte[].class));
    }

    private static PlacementAnswer answer(int status, byte[] body) {
        if (status == 200 || status == 201) {
            return placed(body);
        }
        boolean isRefusal = status >= 400 && status < 500 && status != 408 && status != 429;
        return isRefusal ? refused(OrderRefused.of(status, json(body))) : new Unknown();
    }

    /** A checkout asks only for what the price list sells: a SKU inventory does not know is one it has not heard of yet. */
    private static Refused refused(OrderRefused refusal) {
        return new Refused(
                "unknown-sku".equals(refusal.code())
                        ? new StockNotReady(refusal.details().getOrDefault("skus", List.of()))
                        : refusal);
    }

    private static PlacementAnswer unknown(Placement placement, Throwable failure) {
        LOG.warnf("placement of order %s has no answer: %s", placement.orderId(), failure);
        return new Unknown();
    }

    private static Placed placed(byte[] body) {
        try {
            return Json.MAPPER.readValue(body, Placed.class);
        } catch (IOException e) {
            throw new IllegalStateException("orders-service answered a placement with something else", e);
        }
    }

    private static JsonNode json(byte[] body) {
        try {
            return Json.MAPPER.readTree(body == null ? new byte[0] : body);
        } catch (IOException _) {
            return Json.MAPPER.createObjectNode();
        }
    }

    private static byte[] bytes(Placement placement) {
        try {
            return Json.MAPPER.writeValueAsBytes(placement);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a placement cannot be written", e);
        }
    }
}
