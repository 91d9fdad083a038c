package dev.comptoir.catalog.salesrebuild;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.comptoir.contracts.calls.OrderSalesAnswerV1;
import dev.comptoir.contracts.calls.OrderSalesAnswerV1.OrderSalesV1;
import dev.comptoir.contracts.calls.OrderSalesRequestV1;
import dev.comptoir.json.Json;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Another program: says what orders have sold as orders-service does, of the orders that a test gives it. */
public class OrdersStandIn implements QuarkusTestResourceLifecycleManager {

    private static final Runnable NOTHING = () -> {};

    private static final NavigableMap<String, OrderSalesV1> ORDERS = new ConcurrentSkipListMap<>();
    private static final AtomicInteger FAILURES = new AtomicInteger();
    private static volatile Runnable beforeNamed = NOTHING;
    private static volatile Runnable afterNamed = NOTHING;

    private HttpServer server;

    static void forget() {
        ORDERS.clear();
        FAILURES.set(0);
        beforeNamed = NOTHING;
        afterNamed = NOTHING;
    }

    static void has(OrderSalesV1 order) {
        ORDERS.put(order.orderId().toString(), order);
    }

    static void failNext(int times) {
        FAILURES.set(times);
    }

    /** Once, before it looks when it is asked for certain orders. */
    static void beforeNamedOrders(Runnable action) {
        beforeNamed = ofThisTest(action);
    }

    /** Once, after it has looked and before it answers. */
    static void afterNamedOrders(Runnable action) {
        afterNamed = ofThisTest(action);
    }

    /** With the classes of the test, whichever thread runs it. */
    private static Runnable ofThisTest(Runnable action) {
        ClassLoader classes = Thread.currentThread().getContextClassLoader();
        return () -> {
            Thread.currentThread().setContextClassLoader(classes);
            action.run();
        };
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
            server.createContext(OrderSalesRequestV1.PATH, OrdersStandIn::answer);
            server.start();
            return Map.of(
                    "comptoir.services.orders.url",
                    "http://127.0.0.1:" + server.getAddress().getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        OrderSalesRequestV1 asked = Json.read(exchange.getRequestBody().readAllBytes(), OrderSalesRequestV1.class);
        boolean isAllowed = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .filter(pass -> pass.startsWith("Comptoir "))
                .isPresent();
        boolean fails = FAILURES.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
        byte[] answer = Json.bytes(new OrderSalesAnswerV1(fails ? List.of() : find(asked)));
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(isAllowed ? fails ? 503 : 200 : 403, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private static List<OrderSalesV1> find(OrderSalesRequestV1 asked) {
        return asked.namesOrders() ? named(asked.orderIds()) : page(asked.after(), asked.limit());
    }

    private static List<OrderSalesV1> page(UUID after, int limit) {
        return ORDERS.tailMap(after.toString(), false).values().stream()
                .limit(limit)
                .toList();
    }

    private static List<OrderSalesV1> named(List<UUID> ids) {
        Runnable before = beforeNamed;
        beforeNamed = NOTHING;
        before.run();
        List<OrderSalesV1> found = ids.stream()
                .map(id -> ORDERS.get(id.toString()))
                .filter(Objects::nonNull)
                .toList();
        Runnable after = afterNamed;
        afterNamed = NOTHING;
        after.run();
        return found;
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
