package dev.comptoir.catalog.salesrebuild;

import dev.comptoir.contracts.calls.OrderSalesAnswerV1;
import dev.comptoir.contracts.calls.OrderSalesAnswerV1.OrderSalesV1;
import dev.comptoir.contracts.calls.OrderSalesRequestV1;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import dev.comptoir.platform.call.Answer;
import dev.comptoir.platform.call.Answer.Done;
import dev.comptoir.platform.call.Answer.Refused;
import dev.comptoir.platform.call.Answer.Unknown;
import dev.comptoir.platform.call.ServiceCall;
import dev.comptoir.platform.call.ServiceClient;
import dev.comptoir.platform.security.SuitePasses;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks orders-service what orders have sold. */
@ApplicationScoped
class OrderSalesClient {

    private final ServiceClient orders;
    private final SuitePasses passes;

    OrderSalesClient(
            Vertx vertx,
            SuitePasses passes,
            @ConfigProperty(name = "comptoir.services.orders.url", defaultValue = "http://127.0.0.1:8081") String url,
            @ConfigProperty(name = "catalog.orders-patience", defaultValue = "PT10S") Duration patience) {
        this.orders = new ServiceClient(vertx, url, patience);
        this.passes = passes;
    }

    /** The next of all orders, by their ids. */
    Uni<List<OrderSalesV1>> after(UUID orderId, int limit) {
        return send(OrderSalesRequestV1.page(orderId, limit));
    }

    /** Those of them that are there. */
    Uni<List<OrderSalesV1>> of(List<UUID> orderIds) {
        return send(OrderSalesRequestV1.of(orderIds));
    }

    private Uni<List<OrderSalesV1>> send(OrderSalesRequestV1 request) {
        ServiceCall call =
                ServiceCall.post(OrderSalesRequestV1.PATH, request, passes.issue(OrderSalesRequestV1.PURPOSE));
        return orders.send(call, OrderSalesAnswerV1.class).map(OrderSalesClient::orRefuse);
    }

    private static List<OrderSalesV1> orRefuse(Answer<OrderSalesAnswerV1> answer) {
        return switch (answer) {
            case Done<OrderSalesAnswerV1> done -> done.body().orders();
            case Refused<OrderSalesAnswerV1> refused -> throw refused.refusal();
            case Unknown<OrderSalesAnswerV1> _ -> throw unavailable();
        };
    }

    private static DomainException unavailable() {
        return Kind.UNAVAILABLE.refusal(
                "orders-unavailable",
                "orders-service does not answer. The rebuild goes on by itself when it does; start orders-service.");
    }
}
