package dev.comptoir.carts;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.comptoir.contracts.calls.PlacementAnswerV1;
import dev.comptoir.contracts.calls.PlacementLookupAnswerV1;
import dev.comptoir.contracts.calls.PlacementLookupAnswerV1.PlacedCartV1;
import dev.comptoir.json.Json;
import dev.comptoir.testkit.MovableClock;
import io.quarkus.arc.Arc;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Another program: answers placements over HTTP as orders-service does, one order per cart, or as a test says. */
public final class OrdersStandIn {

    private static final OrdersStandIn ONLY = new OrdersStandIn();

    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Map<String, String> orders = new ConcurrentHashMap<>();
    private final Map<String, Function<Asked, Answer>> special = new ConcurrentHashMap<>();
    private volatile boolean isLookupDown;

    /** A placement as it arrived. */
    public record Asked(JsonNode body, String idempotencyKey, String authorization, String traceparent) {

        public String cartId() {
            return body.path("cartId").asText();
        }

        public String orderId() {
            return body.path("orderId").asText();
        }
    }

    /**
     * What it says; status 0 means that it never answers.
     *
     * @param retryAfter the header; null for none
     */
    public record Answer(int status, String body, String retryAfter) {

        public static final Answer SILENCE = new Answer(0, "");

        public Answer(int status, String body) {
            this(status, body, null);
        }
    }

    private OrdersStandIn() {
        HttpServer server = (HttpServer) System.getProperties().get(OrdersAddress.SERVER);
        server.createContext("/v1/internal/placements", this::answer);
        server.createContext("/v1/internal/placement-lookups", this::lookUp);
        server.createContext("/v1/inventory/previews", InventoryStandIn::preview);
        server.createContext("/v1/internal/cart-holds", InventoryStandIn::hold);
        server.createContext("/v1/internal/stock-states", InventoryStandIn::states);
        server.createContext("/v1/internal/page-checks", CatalogStandIn::check);
    }

    public static OrdersStandIn get() {
        return ONLY;
    }

    /** From now on this cart's placements are answered so; null takes that back. */
    public void answer(Object cartId, Function<Asked, Answer> answer) {
        if (answer == null) {
            special.remove(cartId.toString());
        } else {
            special.put(cartId.toString(), answer);
        }
    }

    public List<Asked> askedFor(Object cartId) {
        return asked.stream()
                .filter(each -> each.cartId().equals(cartId.toString()))
                .toList();
    }

    /** Places the order: the first time 201, afterwards 200 with the same one. */
    public Answer place(Asked placement) {
        String fresh = """
                {"orderId":"%s","orderNumber":"N-%s","paymentStatus":"PENDING","fulfillmentStatus":"UNFULFILLED",
                 "total":%s,"placedAt":"%s","placedBy":%s,"somethingNew":true}""".formatted(
                        placement.orderId(),
                        UUID.randomUUID().toString().substring(0, 8),
                        placement.body().path("totals").path("total"),
                        Arc.container().instance(MovableClock.class).get().instant(),
                        placement.body().has("merchant") ? "\"MERCHANT\"" : "null");
        String before = orders.putIfAbsent(placement.cartId(), fresh);
        return before == null ? new Answer(201, fresh) : new Answer(200, before);
    }

    private void lookUp(HttpExchange exchange) throws IOException {
        List<PlacedCartV1> placed = new ArrayList<>();
        for (JsonNode cartId : Json.MAPPER.readTree(exchange.getRequestBody()).path("cartIds")) {
            String order = orders.get(cartId.asText());
            if (order != null) {
                PlacementAnswerV1 found = Json.read(order, PlacementAnswerV1.class);
                placed.add(new PlacedCartV1(
                        UUID.fromString(cartId.asText()),
                        found.orderId(),
                        found.orderNumber(),
                        found.placedAt(),
                        found.placedBy(),
                        found.paymentStatus(),
                        found.fulfillmentStatus()));
            }
        }
        byte[] body = Json.bytes(new PlacementLookupAnswerV1(placed));
        exchange.sendResponseHeaders(isLookupDown ? 503 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** Whether it can say which carts it has placed. */
    public void answerLookups(boolean isAnswered) {
        isLookupDown = !isAnswered;
    }

    private void answer(HttpExchange exchange) throws IOException {
        Asked placement = new Asked(
                Json.MAPPER.readTree(exchange.getRequestBody()),
                exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                exchange.getRequestHeaders().getFirst("Authorization"),
                exchange.getRequestHeaders().getFirst("traceparent"));
        asked.add(placement);
        Answer answer = special.getOrDefault(placement.cartId(), this::place).apply(placement);
        if (answer.status() == 0) {
            return;
        }
        byte[] body = answer.body().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        String type = answer.status() < 400 ? "application/json" : "application/problem+json";
        exchange.getResponseHeaders().add("Content-Type", type);
        if (answer.retryAfter() != null) {
            exchange.getResponseHeaders().add("Retry-After", answer.retryAfter());
        }
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
