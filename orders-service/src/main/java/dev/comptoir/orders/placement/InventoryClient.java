package dev.comptoir.orders.placement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.comptoir.json.Json;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import dev.comptoir.platform.trace.Trace;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.http.HttpClient;
import io.vertx.mutiny.core.http.HttpClientResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Asks inventory-service to hold the stock of an order, all lines or none. */
@ApplicationScoped
class InventoryClient {

    private static final Logger LOG = Logger.getLogger(InventoryClient.class);
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};
    private static final Set<String> PROBLEM_FIELDS =
            Set.of("type", "title", "status", "detail", "instance", "code", "errors", "traceId");

    private final HttpClient http;
    private final String url;
    private final Duration timeout;

    InventoryClient(
            Vertx vertx,
            @ConfigProperty(name = "comptoir.services.inventory.url", defaultValue = "http://127.0.0.1:8082")
                    String url,
            @ConfigProperty(name = "orders.placement.inventory-timeout") Duration timeout) {
        this.http = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(1_000).setKeepAliveTimeout(50),
                new PoolOptions().setHttp1MaxSize(64));
        this.url = url;
        this.timeout = timeout;
    }

    /** One SKU and how many units of it. */
    record Wanted(String sku, int quantity) {}

    private record Reservation(List<Wanted> lines) {}

    /** Safe to repeat: the reservation belongs to the order id. */
    Uni<Void> reserve(UUID orderId, List<Wanted> lines, String authorization) {
        RequestOptions request = new RequestOptions()
                .setMethod(HttpMethod.PUT)
                .setAbsoluteURI(url + "/v1/internal/reservations/" + orderId)
                .setTimeout(timeout.toMillis())
                .putHeader("Authorization", authorization)
                .putHeader("Content-Type", "application/json")
                .putHeader(Trace.HEADER, Trace.current());
        Buffer body = Buffer.buffer(json(new Reservation(lines)));
        return Uni.createFrom()
                .deferred(() -> http.request(request).chain(sending -> sending.send(body)))
                // A kept-alive connection that the other side has just closed says nothing about the other side.
                .onFailure(HttpClosedException.class)
                .retry()
                .atMost(1)
                .chain(InventoryClient::answer)
                .onFailure(failure -> !(failure instanceof DomainException))
                .transform(InventoryClient::unavailable);
    }

    private static Uni<Void> answer(HttpClientResponse response) {
        return response.body()
                .invoke(body -> refuseUnlessHeld(response.statusCode(), body))
                .replaceWithVoid();
    }

    private static void refuseUnlessHeld(int status, Buffer body) {
        if (status == 200 || status == 201) {
            return;
        }
        if (status < 400 || status >= 500 || status == 401) {
            throw unavailable(new IllegalStateException("inventory answered " + status));
        }
        throw refusal(status, body);
    }

    /** Inventory's own words, so that the shopper learns which line is short. */
    private static DomainException refusal(int status, Buffer body) {
        Map<String, Object> fields = fields(body);
        Map<String, Object> details = new LinkedHashMap<>(fields);
        details.keySet().removeAll(PROBLEM_FIELDS);
        return new DomainException(
                String.valueOf(fields.getOrDefault("code", "stock-refused")),
                kind(status),
                String.valueOf(fields.getOrDefault("detail", "Inventory refused the order.")),
                details);
    }

    private static Kind kind(int status) {
        for (Kind kind : Kind.values()) {
            if (kind.status() == status) {
                return kind;
            }
        }
        return Kind.CONFLICT;
    }

    private static DomainException unavailable(Throwable failure) {
        LOG.warnf("inventory did not answer a reservation: %s", failure.toString());
        return new DomainException(
                "inventory-unavailable", Kind.UNAVAILABLE, "Stock cannot be reserved at this moment. Try again.");
    }

    private static byte[] json(Object value) {
        try {
            return Json.MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> fields(Buffer body) {
        try {
            return Json.MAPPER.readValue(body.toString(), FIELDS);
        } catch (JsonProcessingException _) {
            return Map.of();
        }
    }
}
