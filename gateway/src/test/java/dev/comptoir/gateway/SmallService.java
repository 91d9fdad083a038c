package dev.comptoir.gateway;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** One service behind the gateway; the last step of the path says what it does. */
final class SmallService implements Handler<HttpServerRequest> {

    /** An order of which the gateway has seen no event but those of a test. */
    static final String ORDER = "0192f0c1-0000-7000-8000-00000000e0e0";

    private static final Buffer MEGABYTE = Buffer.buffer(new byte[1 << 20]);

    private final Vertx vertx;
    private final String name;
    private final Set<HttpConnection> connections = ConcurrentHashMap.newKeySet();
    private final Map<String, AtomicInteger> seen = new ConcurrentHashMap<>();

    SmallService(Vertx vertx, String name) {
        this.vertx = vertx;
        this.name = name;
    }

    @Override
    public void handle(HttpServerRequest request) {
        String path = request.path();
        connections.add(request.connection());
        count(path);
        switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "silent" -> request.response().closeHandler(_ -> count(path + ":closed"));
            case "broken-off" -> request.connection().close();
            case "broken-off-once" -> brokenOffOnce(request);
            case "dies-once" -> diesOnce(request);
            case "half-answer" -> halfAnswer(request);
            case "megabytes" -> megabytes(request, Integer.parseInt(request.getParam("count")));
            case "named" -> named(request);
            case "content" -> swallow(request);
            case "refuses-early" -> request.response().setStatusCode(422).end("too early");
            case "large" -> large(request, Integer.parseInt(request.getParam("items")));
            case "made" -> made(request);
            case "best-sellers" -> request.response().setStatusCode(428).end();
            case "refuses-key" -> request.response().setStatusCode(401).end();
            case "hop-headers" -> hopHeaders(request);
            case ORDER -> order(request);
            case "empty" -> request.response().setStatusCode(204).end();
            case "seen" -> request.response().end(Integer.toString(seen(request.getParam("path"))));
            default -> describe(request);
        }
    }

    private void brokenOffOnce(HttpServerRequest request) {
        if (seen(request.path()) == 1) {
            request.connection().close();
        } else {
            describe(request);
        }
    }

    /** As one that is killed: every connection to it breaks, kept ones too, and a new one is answered. */
    private void diesOnce(HttpServerRequest request) {
        if (seen(request.path()) == 1) {
            connections.forEach(HttpConnection::close);
        } else {
            describe(request);
        }
    }

    private void describe(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            JsonObject headers = new JsonObject();
            request.headers()
                    .names()
                    .forEach(each -> headers.put(
                            each.toLowerCase(Locale.ROOT),
                            new JsonArray(request.headers().getAll(each))));
            request.response()
                    .putHeader("Content-Type", "application/json")
                    .putHeader("ETag", "\"7\"")
                    .putHeader("Cache-Control", "private, no-cache")
                    .end(new JsonObject()
                            .put("service", name)
                            .put("method", request.method().name())
                            .put("uri", request.uri())
                            .put("headers", headers)
                            .put("bodyLength", body.length())
                            .toBuffer());
        });
    }

    /** As orders-service shows one, at the second time of asking. */
    private void order(HttpServerRequest request) {
        if (seen(request.path()) == 1) {
            request.response().setStatusCode(503).end();
            return;
        }
        request.response().putHeader("Content-Type", "application/json").end("""
                {"id":"%s","orderNumber":"1006","placedAt":"2026-01-02T10:00:00Z","lifecycle":"PLACED",
                 "paymentStatus":"AWAITING_PAYMENT","fulfillmentStatus":"SHIPPED","merchantNotes":"not for others",
                 "customer":{"email":"old@example.com","name":"Old","locale":"en"},
                 "billingAddress":{"name":"Old","city":"Lyon","postalCode":"69001","country":"FR"},
                 "lines":[{"id":"l","sku":"OLD-1","name":"Old","quantity":3,
                           "unitPrice":{"amount":"2.00","currency":"EUR"},"total":{"amount":"6.00","currency":"EUR"}}],
                 "totals":{"subtotal":{"amount":"6.00","currency":"EUR"},"total":{"amount":"6.00","currency":"EUR"}},
                 "shipments":[{"state":"SHIPPED","trackingNumber":"T-1"}]}""".formatted(ORDER));
    }

    private static void large(HttpServerRequest request, int items) {
        JsonArray list = new JsonArray();
        for (int i = 0; i < items; i++) {
            list.add(new JsonObject().put("name", "Linen tote " + i));
        }
        request.response()
                .putHeader("Content-Type", "application/json")
                .putHeader("ETag", "\"7\"")
                .end(new JsonObject().put("items", list).toBuffer());
    }

    private static void made(HttpServerRequest request) {
        request.response()
                .setStatusCode(201)
                .putHeader("Location", "http://" + request.authority() + "/v1/orders/1")
                .end();
    }

    /** As files-service does for a gateway that sees its folder. */
    private static void named(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        if (!request.headers().contains("X-Internal-Files")) {
            response.setStatusCode(500).end();
            return;
        }
        response.putHeader("X-Internal-File", request.getParam("file"))
                .putHeader("Content-Type", "audio/mpeg")
                .end();
    }

    private void swallow(HttpServerRequest request) {
        long[] total = new long[1];
        request.handler(chunk -> total[0] += chunk.length());
        request.exceptionHandler(_ -> count(request.path() + ":aborted"));
        request.endHandler(_ -> request.response().end(Long.toString(total[0])));
    }

    private void megabytes(HttpServerRequest request, int count) {
        HttpServerResponse response = request.response();
        response.putHeader("Content-Length", Long.toString((long) count << 20));
        response.closeHandler(_ -> count(request.path() + ":closed"));
        write(response, count);
    }

    private void write(HttpServerResponse response, int left) {
        int rest = left;
        while (rest > 0 && !response.closed()) {
            response.write(MEGABYTE);
            rest--;
            if (response.writeQueueFull()) {
                int remaining = rest;
                response.drainHandler(_ -> write(response, remaining));
                return;
            }
        }
        if (!response.closed()) {
            response.end();
        }
    }

    private void halfAnswer(HttpServerRequest request) {
        request.response().putHeader("Content-Length", "1000").write("half");
        vertx.setTimer(50, _ -> request.connection().close());
    }

    private static void hopHeaders(HttpServerRequest request) {
        request.response()
                .putHeader("Connection", "X-Secret-Hop")
                .putHeader("X-Secret-Hop", "1")
                .putHeader("Keep-Alive", "timeout=5")
                .putHeader("Proxy-Authenticate", "Basic")
                .putHeader("Access-Control-Allow-Origin", "*")
                .putHeader("Test-Mode", "true")
                .putHeader("X-Kept", "yes")
                .end("ok");
    }

    private void count(String what) {
        seen.computeIfAbsent(what, _ -> new AtomicInteger()).incrementAndGet();
    }

    private int seen(String what) {
        return seen.getOrDefault(what, new AtomicInteger()).get();
    }
}
