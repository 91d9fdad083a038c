package dev.comptoir.orders;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Answers reservations as inventory-service is agreed to: a SKU that begins with SHORT is short, with UNKNOWN is unknown,
 * with DOWN finds inventory broken, with SLOWLY is refused when the test says so; all others are held.
 */
public final class InventoryStub implements QuarkusTestResourceLifecycleManager {

    private static final Semaphore ARRIVED = new Semaphore(0);
    private static final Semaphore RELEASED = new Semaphore(0);

    private static final Map<String, String> HELD = new ConcurrentHashMap<>();

    private HttpServer server;

    /** Ids of the orders that units of the SKU are held for. */
    public static Set<String> held(String sku) {
        return HELD.entrySet().stream()
                .filter(held -> held.getValue().contains('"' + sku + '"'))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Waits until a slow reservation has arrived. */
    public static void awaitSlow() throws InterruptedException {
        if (!ARRIVED.tryAcquire(60, TimeUnit.SECONDS)) {
            throw new AssertionError("no slow reservation has arrived");
        }
    }

    /** Lets one slow reservation be refused. */
    public static void releaseSlow() {
        RELEASED.release();
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/internal/reservations/", InventoryStub::answer);
        server.createContext("/v1/inventory/previews", InventoryStub::preview);
        server.createContext("/v1/internal/stock-states", InventoryStub::states);
        server.createContext("/v1/internal/personal-data", InventoryStub::person);
        server.setExecutor(Executors.newFixedThreadPool(8));
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of(
                "comptoir.services.inventory.url", url,
                "comptoir.services.carts.url", url,
                "comptoir.services.campaigns.url", url,
                "comptoir.services.files.url", url);
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String orderId = exchange.getRequestURI().getPath().replaceAll(".*/", "");
        boolean isVouchedFor = exchange.getRequestHeaders().containsKey("Authorization")
                && exchange.getRequestHeaders().getFirst("traceparent").length() == 55;
        if (isVouchedFor && exchange.getRequestMethod().equals("DELETE")) {
            HELD.remove(orderId);
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        } else if (!isVouchedFor || !exchange.getRequestMethod().equals("PUT") || body.contains("\"DOWN")) {
            send(exchange, 500, "{}");
        } else if (body.contains("\"SHORT")) {
            send(exchange, 409, """
                    {"type":"/problems/insufficient-stock","status":409,"code":"insufficient-stock",
                     "detail":"There is not enough of SHORT-1.","traceId":"x",
                     "lines":[{"sku":"SHORT-1","requested":2,"available":1}]}""");
        } else if (body.contains("\"SLOWLY")) {
            ARRIVED.release();
            RELEASED.acquireUninterruptibly();
            send(exchange, 409, """
                    {"status":409,"code":"insufficient-stock","detail":"There is not enough."}""");
        } else if (body.contains("\"UNKNOWN")) {
            send(exchange, 422, """
                    {"status":422,"code":"unknown-sku","detail":"There is no UNKNOWN-1.","skus":["UNKNOWN-1"]}""");
        } else {
            HELD.put(orderId, body);
            send(exchange, 201, "{\"state\":\"HELD\"}");
        }
    }

    private static void preview(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String sku = body.replaceAll(".*\"sku\":\"([^\"]*)\".*", "$1");
        String effect = sku.startsWith("SHORT") ? "OVERSELL" : sku.startsWith("UNKNOWN") ? "UNKNOWN" : "IN_STOCK";
        boolean isSellable = effect.equals("IN_STOCK");
        int status = sku.startsWith("DOWN") ? 500 : 200;
        send(exchange, status, """
                {"lines":[{"sku":"%s","quantity":2,"onHand":1,"available":1,"availableAfter":-1,"effect":"%s","sellable":%s}],
                 "sellable":%3$s}""".formatted(sku, effect, isSellable));
    }

    /** The first SKU that is asked for is low, one that begins with GREEN is in stock; of the others stock is not counted. */
    private static void states(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String sku = body.replaceAll(".*\\[\\s*\"([^\"]*)\".*", "$1");
        String state = sku.startsWith("GREEN") ? "IN_STOCK" : "LOW";
        send(exchange, 200, """
                {"items":[{"sku":"%s","state":"%s","available":2,"lowStockThreshold":5,"allowsBackorder":false}]}""".formatted(sku, state));
    }

    /** What the other programs know: one cart, unless the person is called silent, or two pages with one when called many. */
    private static void person(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean isSilent = body.contains("silent");
        boolean isSecond = body.contains("\"carts:1\"");
        send(
                exchange,
                isSilent ? 500 : 200,
                isSecond ? """
                {"records":{"carts":[{"status":"CONVERTED"}],"tags":[]}}""" : """
                {"records":{"carts":[{"status":"ABANDONED"}]}%s}""".formatted(body.contains("many") ? ",\"next\":\"carts:1\"" : ""));
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
