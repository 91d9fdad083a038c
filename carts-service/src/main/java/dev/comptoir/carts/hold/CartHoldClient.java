package dev.comptoir.carts.hold;

import dev.comptoir.contracts.calls.CartHoldAnswerV1;
import dev.comptoir.contracts.calls.CartHoldRequestV1;
import dev.comptoir.contracts.calls.ReservationRequestV1.ReservationLineV1;
import dev.comptoir.kernel.DomainException;
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
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Asks inventory-service to keep the units of a cart. Where the store keeps none for carts, which the last answer said, it is
 * asked again only after a while; where it does not answer or knows no such SKU yet, the cart goes on without, as its checkout decides.
 */
@ApplicationScoped
public class CartHoldClient {

    private static final long ASKED_AGAIN_AFTER = Duration.ofSeconds(5).toNanos();

    private static final String INSUFFICIENT = "insufficient-stock";

    private final ServiceClient inventory;
    private volatile long notBefore = System.nanoTime();

    CartHoldClient(
            Vertx vertx,
            @ConfigProperty(name = "comptoir.services.inventory.url", defaultValue = "http://127.0.0.1:8082")
                    String url,
            @ConfigProperty(name = "carts.inventory-patience", defaultValue = "PT3S") Duration patience) {
        this.inventory = new ServiceClient(vertx, url, patience);
    }

    /** Whether it is worth asking. */
    public boolean isAsked() {
        return System.nanoTime() - notBefore >= 0;
    }

    /** Keeps exactly these; refuses when there are not enough. */
    public Uni<Void> hold(UUID cartId, Map<String, Integer> units, String authorization) {
        List<ReservationLineV1> lines = units.entrySet().stream()
                .map(line -> new ReservationLineV1(line.getKey(), line.getValue()))
                .toList();
        ServiceCall call =
                ServiceCall.put("/v1/internal/cart-holds/" + cartId, new CartHoldRequestV1(lines), authorization);
        return inventory.send(call, CartHoldAnswerV1.class).map(this::orRefuse);
    }

    private Void orRefuse(Answer<CartHoldAnswerV1> answer) {
        return switch (answer) {
            case Done<CartHoldAnswerV1> done -> waitUnless(done.body().held());
            case Refused<CartHoldAnswerV1>(DomainException refusal)
            when INSUFFICIENT.equals(refusal.code()) -> throw refusal;
            case Refused<CartHoldAnswerV1> _ -> null;
            case Unknown<CartHoldAnswerV1> _ -> waitUnless(false);
        };
    }

    private Void waitUnless(boolean isHeld) {
        if (!isHeld) {
            notBefore = System.nanoTime() + ASKED_AGAIN_AFTER;
        }
        return null;
    }
}
