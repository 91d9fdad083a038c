package dev.comptoir.campaigns.sending;

import dev.comptoir.contracts.calls.CartStatusesAnswerV1;
import dev.comptoir.contracts.calls.CartStatusesAnswerV1.CartStatusV1;
import dev.comptoir.contracts.calls.CartStatusesRequestV1;
import dev.comptoir.platform.call.Answer;
import dev.comptoir.platform.call.ServiceCall;
import dev.comptoir.platform.call.ServiceClient;
import dev.comptoir.platform.security.SuitePasses;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Asks carts-service where carts stand at this moment; its events may be late. */
@ApplicationScoped
class CartStatuses {

    private static final Logger LOG = Logger.getLogger(CartStatuses.class);
    private static final String PATH = "/v1/internal/cart-statuses";
    private static final Duration DEADLINE = Duration.ofSeconds(3);

    private final ServiceClient carts;
    private final SuitePasses passes;

    CartStatuses(
            Vertx vertx,
            SuitePasses passes,
            @ConfigProperty(name = "comptoir.services.carts.url", defaultValue = "http://127.0.0.1:8083") String url) {
        this.carts = new ServiceClient(vertx, url, DEADLINE);
        this.passes = passes;
    }

    /** Empty when there is no answer. */
    Uni<Optional<Map<UUID, CartStatusV1>>> find(List<UUID> cartIds) {
        ServiceCall call =
                ServiceCall.post(PATH, new CartStatusesRequestV1(cartIds), passes.issue(CartStatusesRequestV1.PURPOSE));
        return carts.send(call, CartStatusesAnswerV1.class).map(CartStatuses::states);
    }

    private static Optional<Map<UUID, CartStatusV1>> states(Answer<CartStatusesAnswerV1> answer) {
        return switch (answer) {
            case Answer.Done<CartStatusesAnswerV1> done ->
                Optional.of(done.body().carts().stream()
                        .collect(Collectors.toMap(CartStatusV1::cartId, Function.identity())));
            case Answer.Refused<CartStatusesAnswerV1> refused -> {
                LOG.error("carts-service refuses to say where carts stand", refused.refusal());
                yield Optional.empty();
            }
            case Answer.Unknown<CartStatusesAnswerV1> _ -> Optional.empty();
        };
    }
}
