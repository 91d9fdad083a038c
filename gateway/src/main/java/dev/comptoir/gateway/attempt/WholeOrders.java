package dev.comptoir.gateway.attempt;

import com.fasterxml.jackson.databind.JsonNode;
import dev.comptoir.gateway.internaltoken.InternalTokens;
import dev.comptoir.gateway.proxy.ServiceAddresses;
import dev.comptoir.gateway.snipcart.AnsweredOrder;
import dev.comptoir.kernel.Kind;
import dev.comptoir.platform.call.Answer;
import dev.comptoir.platform.call.ServiceCall;
import dev.comptoir.platform.call.ServiceClient;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The orders of events for endpoints that show them whole: what is stored about them, all of a claim in one statement, and
 * what orders-service says of those that were placed before that, once for each event.
 */
@ApplicationScoped
class WholeOrders {

    private static final Duration DEADLINE = Duration.ofSeconds(3);
    private static final OwnBearer READER = new OwnBearer(Set.of("orders:read"));

    private final ServiceClient orders;
    private final InternalTokens tokens;
    private final QueueStore store;
    private final PostponeAttempt postponeAttempt;
    private final Clock clock;

    WholeOrders(
            Vertx vertx,
            ServiceAddresses addresses,
            InternalTokens tokens,
            QueueStore store,
            PostponeAttempt postponeAttempt,
            Clock clock) {
        this.orders =
                new ServiceClient(vertx, addresses.all().get("orders").url().toString(), DEADLINE);
        this.tokens = tokens;
        this.store = store;
        this.postponeAttempt = postponeAttempt;
        this.clock = clock;
    }

    /** By event, what is stored; no statement where no endpoint of these wants it, and one however many look at it. */
    Uni<Map<UUID, String>> stored(List<Attempt> attempts) {
        UUID[] events = attempts.stream()
                .filter(Attempt::showsOrder)
                .map(Attempt::eventId)
                .distinct()
                .toArray(UUID[]::new);
        return events.length == 0
                ? Uni.createFrom().item(Map.of())
                : store.ordersSoFar(events).memoize().indefinitely();
    }

    /** Empty where the order cannot be read now: the attempt is over then, and the delivery is tried again later. */
    Uni<Optional<Attempt>> complete(Attempt attempt, Uni<Map<UUID, String>> stored) {
        return attempt.showsOrder()
                ? stored.map(orders -> attempt.with(orders.get(attempt.eventId())))
                        .chain(this::readMissing)
                : Uni.createFrom().item(Optional.of(attempt));
    }

    private Uni<Optional<Attempt>> readMissing(Attempt attempt) {
        return attempt.missingOrder()
                .map(id -> read(id, attempt))
                .orElseGet(() -> Uni.createFrom().item(Optional.of(attempt)));
    }

    private Uni<Optional<Attempt>> read(String id, Attempt attempt) {
        Instant begun = clock.instant();
        ServiceCall call = ServiceCall.get("/v1/orders/" + id, tokens.authorization(READER));
        return orders.send(call, JsonNode.class).chain(answer -> answered(attempt, answer, begun));
    }

    private Uni<Optional<Attempt>> answered(Attempt attempt, Answer<JsonNode> answer, Instant begun) {
        return switch (answer) {
            case Answer.Done<JsonNode> done ->
                store.addOrder(attempt.eventId(), AnsweredOrder.line(done.body()), begun)
                        .chain(added -> added.map(order -> Uni.createFrom().item(Optional.of(attempt.after(order))))
                                .orElseGet(() -> postpone(attempt)));
            // There is no such order any more: what the events say of it is all there is.
            case Answer.Refused<JsonNode> refused
            when refused.refusal().kind() == Kind.NOT_FOUND -> Uni.createFrom().item(Optional.of(attempt));
            case Answer.Refused<JsonNode> _, Answer.Unknown<JsonNode> _ -> postpone(attempt);
        };
    }

    private Uni<Optional<Attempt>> postpone(Attempt attempt) {
        return postponeAttempt.handle(attempt).replaceWith(Optional.empty());
    }
}
