package dev.comptoir.orders;

import com.fasterxml.jackson.databind.JsonNode;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.comptoir.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A payment program as a merchant would write it by docs/payments.md, with the library of Standard Webhooks; and faults on demand. */
public final class PaymentProgram implements AutoCloseable {

    private final Webhook webhook;
    private final HttpServer server;
    private final Map<String, Map<String, Object>> payments = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Object>> refunds = new ConcurrentHashMap<>();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Deque<Fault> faults = new ConcurrentLinkedDeque<>();
    private final AtomicInteger numbers = new AtomicInteger();

    /**
     * What goes wrong with one request that changes something.
     *
     * @param isDone whether it is done all the same
     * @param status answered instead; 0 for no answer, 200 for the right one
     * @param body answered instead; null for the right one
     */
    public record Fault(boolean isDone, int status, Duration delay, String body) {}

    private record Answer(int status, Object body) {}

    PaymentProgram(String secret) {
        try {
            webhook = new Webhook(secret);
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 64);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (EmptyWebhookSecretException e) {
            throw new IllegalArgumentException(e);
        }
        server.createContext("/comptoir", this::take);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    public void fail(Fault fault) {
        faults.add(fault);
    }

    /** Types of the requests so far, each with its key. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    public List<Map<String, Object>> paymentsOf(String session) {
        return payments.values().stream()
                .filter(payment -> payment.get("sessionId").equals(session))
                .toList();
    }

    public List<Map<String, Object>> refundsOf(String payment) {
        return refunds.values().stream()
                .filter(refund -> refund.get("paymentId").equals(payment))
                .toList();
    }

    /** The buyer pays. */
    public Map<String, Object> pay(String payment) {
        return change(payments.get(payment), Map.of("state", "SUCCEEDED", "method", "card"));
    }

    /** The buyer's card is declined; it can be tried again. */
    public Map<String, Object> decline(String payment) {
        return change(payments.get(payment), Map.of("failureCode", "card-declined"));
    }

    /** What the bank says of a refund in the end. */
    public Map<String, Object> settle(String refund, String state) {
        return change(refunds.get(refund), Map.of("state", state));
    }

    /** Money goes back at the program's own pages. */
    public Map<String, Object> refund(String payment, String amount) {
        Map<String, Object> refund = new LinkedHashMap<>();
        refund.put("id", "ref-" + numbers.incrementAndGet());
        refund.put("paymentId", payment);
        refund.put("amount", Map.of("amount", amount, "currency", "EUR"));
        refund.put("state", "SUCCEEDED");
        refunds.put((String) refund.get("id"), refund);
        return Map.copyOf(refund);
    }

    private static Map<String, Object> change(Map<String, Object> object, Map<String, Object> facts) {
        object.putAll(facts);
        return Map.copyOf(object);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            try {
                webhook.verify(body, HttpHeaders.of(exchange.getRequestHeaders(), (_, _) -> true));
            } catch (WebhookVerificationException _) {
                send(exchange, new Answer(401, Map.of("code", "signature-invalid")));
                return;
            }
            JsonNode request = Json.read(body, JsonNode.class);
            String type = request.path("type").asText();
            String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
            requests.add(type + " " + key);
            Fault fault = type.endsWith(".start") ? faults.poll() : null;
            answer(
                    exchange,
                    fault,
                    () -> type.endsWith(".start")
                            ? answers.computeIfAbsent(key, _ -> done(type, request.path("data")))
                            : done(type, request.path("data")));
        }
    }

    /** What it is asked for. */
    private interface Work {
        Answer run();
    }

    private static void answer(HttpExchange exchange, Fault fault, Work work) throws IOException {
        Answer right = fault == null || fault.isDone() ? work.run() : null;
        if (fault == null) {
            send(exchange, right);
            return;
        }
        try {
            Thread.sleep(fault.delay());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        if (fault.status() == 200 && fault.body() == null) {
            send(exchange, right);
        } else if (fault.status() != 0) {
            send(exchange, new Answer(fault.status(), fault.body() == null ? "{}" : fault.body()));
        }
    }

    private Answer done(String type, JsonNode data) {
        return switch (type) {
            case "payment.start" -> start(data);
            case "payment.get" -> found(payments.get(data.path("paymentId").asText()));
            case "payment.cancel" -> cancel(payments.get(data.path("paymentId").asText()));
            case "refund.start" -> refund(data);
            case "refund.get" -> refundOf(data);
            default -> new Answer(400, Map.of("code", "type-unknown"));
        };
    }

    private Answer start(JsonNode data) {
        if (data.path("amount").path("amount").asText().equals("0.10")) {
            return new Answer(422, Map.of("code", "amount-too-small", "detail", "At least 0.50."));
        }
        String id = "pay-" + numbers.incrementAndGet();
        Map<String, Object> payment = new ConcurrentHashMap<>();
        payment.put("id", id);
        payment.put("sessionId", data.path("sessionId").asText());
        payment.put("title", data.path("title").asText());
        payment.put("state", "OPEN");
        payment.put("amount", money(data));
        payment.put("url", "https://pay.example/" + id);
        payment.put("clientSecret", id + "-secret");
        payments.put(id, payment);
        return new Answer(201, Map.copyOf(payment));
    }

    private static Answer cancel(Map<String, Object> payment) {
        if (payment != null && payment.get("state").equals("OPEN")) {
            payment.put("state", "CANCELLED");
        }
        return found(payment);
    }

    private Answer refund(JsonNode data) {
        String payment = data.path("paymentId").asText();
        if (!payments.containsKey(payment)) {
            return new Answer(404, Map.of("code", "not-found"));
        }
        Map<String, Object> refund = new ConcurrentHashMap<>();
        refund.put("id", "ref-" + numbers.incrementAndGet());
        refund.put("refundId", data.path("refundId").asText());
        refund.put("paymentId", payment);
        refund.put("amount", money(data));
        refund.put("state", "PENDING");
        refunds.put((String) refund.get("id"), refund);
        return new Answer(201, Map.copyOf(refund));
    }

    private Answer refundOf(JsonNode data) {
        String id = data.path("id").asText();
        String ours = data.path("refundId").asText();
        return found(refunds.values().stream()
                .filter(refund -> refund.get("id").equals(id) || ours.equals(refund.get("refundId")))
                .findFirst()
                .orElse(null));
    }

    private static Answer found(Map<String, Object> object) {
        return object == null ? new Answer(404, Map.of("code", "not-found")) : new Answer(200, Map.copyOf(object));
    }

    private static Map<String, String> money(JsonNode data) {
        return Map.of(
                "amount", data.path("amount").path("amount").asText(),
                "currency", data.path("amount").path("currency").asText());
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = answer.body() instanceof String text
                ? text.getBytes(StandardCharsets.UTF_8)
                : Json.bytes(answer.body());
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("Location", "http://127.0.0.1:1/");
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
