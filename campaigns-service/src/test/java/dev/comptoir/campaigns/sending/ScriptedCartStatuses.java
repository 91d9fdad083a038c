package dev.comptoir.campaigns.sending;

import dev.comptoir.contracts.calls.CartStatusesAnswerV1.CartStatusV1;
import dev.comptoir.contracts.calls.CartStatusesAnswerV1.State;
import dev.comptoir.platform.security.SuitePasses;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** carts-service as a test wants it: every cart is still abandoned, but for those a test says otherwise of. */
@Alternative
@Priority(1)
@Singleton
public class ScriptedCartStatuses extends CartStatuses {

    private final Map<UUID, CartStatusV1> states = new ConcurrentHashMap<>();
    private volatile boolean isSilent;

    @Inject
    ScriptedCartStatuses(Vertx vertx, SuitePasses passes) {
        super(vertx, passes, "http://127.0.0.1:1");
    }

    public void answer(UUID cartId, State state) {
        states.put(cartId, new CartStatusV1(cartId, state, 1, false));
    }

    /** Its customer has left another cart behind since. */
    public void answerOutdone(UUID cartId) {
        states.put(cartId, new CartStatusV1(cartId, State.OPEN_ABANDONED, 1, true));
    }

    public void beSilent(boolean silent) {
        isSilent = silent;
    }

    @Override
    Uni<Optional<Map<UUID, CartStatusV1>>> find(List<UUID> cartIds) {
        if (isSilent) {
            return Uni.createFrom().item(Optional.empty());
        }
        return Uni.createFrom()
                .item(Optional.of(cartIds.stream()
                        .collect(Collectors.toMap(
                                Function.identity(),
                                id -> states.getOrDefault(id, new CartStatusV1(id, State.OPEN_ABANDONED, 1, false))))));
    }
}
