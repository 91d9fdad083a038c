package dev.comptoir.carts;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import dev.comptoir.contracts.calls.CartHoldAnswerV1;
import dev.comptoir.contracts.calls.StockPreviewAnswerV1;
import dev.comptoir.contracts.calls.StockPreviewAnswerV1.StockPreviewLineV1;
import dev.comptoir.contracts.calls.StockStatesAnswerV1;
import dev.comptoir.contracts.calls.StockStatesAnswerV1.StockStateV1;
import dev.comptoir.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Another program: answers previews as inventory-service does for a store with two units of everything. */
public final class InventoryStandIn {

    private static final int AVAILABLE = 2;

    private InventoryStandIn() {}

    static void preview(HttpExchange exchange) throws IOException {
        List<StockPreviewLineV1> lines = new ArrayList<>();
        for (JsonNode line : Json.MAPPER.readTree(exchange.getRequestBody()).path("lines")) {
            int left = AVAILABLE - line.path("quantity").asInt();
            String effect = left < 0 ? "OVERSELL" : left == 0 ? "OUT_OF_STOCK" : "IN_STOCK";
            lines.add(new StockPreviewLineV1(
                    line.path("sku").asText(), AVAILABLE - left, AVAILABLE, AVAILABLE, left, effect, left >= 0));
        }
        send(exchange, new StockPreviewAnswerV1(lines, lines.stream().allMatch(StockPreviewLineV1::sellable)));
    }

    /** Whether the store keeps units for carts. */
    public static volatile boolean keepsForCarts;

    /** SKUs of which it has nothing left. */
    public static final Set<String> SOLD_OUT = ConcurrentHashMap.newKeySet();

    /** Carts for which one unit less is left, because another one keeps it. */
    public static final Set<String> KEPT_BY_OTHERS = ConcurrentHashMap.newKeySet();

    /** What was asked for last, by cart. */
    public static final Map<String, String> HELD = new ConcurrentHashMap<>();

    static void hold(HttpExchange exchange) throws IOException {
        String cart = exchange.getRequestURI().getPath().replaceFirst(".*/", "");
        JsonNode lines = Json.MAPPER.readTree(exchange.getRequestBody()).path("lines");
        boolean isShort = false;
        for (JsonNode line : lines) {
            isShort |= line.path("quantity").asInt() > AVAILABLE
                    || SOLD_OUT.contains(line.path("sku").asText());
        }
        if (!keepsForCarts || !isShort) {
            HELD.put(cart, lines.toString());
            send(exchange, new CartHoldAnswerV1(keepsForCarts));
            return;
        }
        byte[] body = "{\"code\":\"insufficient-stock\",\"status\":409,\"title\":\"x\",\"detail\":\"Too few.\"}"
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/problem+json");
        exchange.sendResponseHeaders(409, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    static void states(HttpExchange exchange) throws IOException {
        List<StockStateV1> items = new ArrayList<>();
        JsonNode asked = Json.MAPPER.readTree(exchange.getRequestBody());
        int left = AVAILABLE - (KEPT_BY_OTHERS.contains(asked.path("cartId").asText()) ? 1 : 0);
        for (JsonNode sku : asked.path("skus")) {
            boolean isSoldOut = SOLD_OUT.contains(sku.asText());
            items.add(new StockStateV1(
                    sku.asText(), isSoldOut ? "OUT_OF_STOCK" : "LOW", isSoldOut ? 0 : left, AVAILABLE, false));
        }
        send(exchange, new StockStatesAnswerV1(items));
    }

    private static void send(HttpExchange exchange, Object answer) throws IOException {
        byte[] body = Json.bytes(answer);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
