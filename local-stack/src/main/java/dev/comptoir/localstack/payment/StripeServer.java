package dev.comptoir.localstack.payment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.comptoir.localstack.engine.EngineException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A test account of Stripe on this machine: its HTTP API as far as the suite uses it, a page to pay on with test cards, signed
 * events, and faults on demand. No money moves.
 */
public final class StripeServer implements AutoCloseable {

    public static final String API_VERSION = "2026-07-29.dahlia";

    private final String secretKey;
    private final HttpServer server;
    private final StripeEvents events;
    private final StripeAccount account;
    private final StripeRoutes routes;
    private final StripePages pages;
    private final StripeKeys keys = new StripeKeys();
    private final Deque<StripeFault> faults = new ConcurrentLinkedDeque<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    /** On 127.0.0.1; a port of 0 takes any free one. */
    public StripeServer(int port, String secretKey, String webhookSecret) {
        this.secretKey = secretKey;
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 64);
        } catch (IOException e) {
            throw new EngineException("The test payment provider cannot use port " + port, e);
        }
        events = new StripeEvents(webhookSecret, Clock.systemUTC());
        account = new StripeAccount(
                events::add, CompletableFuture.delayedExecutor(2, TimeUnit.SECONDS), Clock.systemUTC());
        routes = new StripeRoutes(account, () -> "http://127.0.0.1:" + port());
        pages = new StripePages(account);
        server.createContext("/v1/", this::api);
        server.createContext("/pay/", pages::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    }

    public StripeServer start() {
        server.start();
        return this;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** Events are sent here as well, again and again until they are taken. */
    public void sendEventsTo(URI address) {
        events.sendTo(address);
    }

    /** What has happened so far. */
    public List<StripeEvent> events() {
        return events.all();
    }

    /** The signature header for an event that is sent now. */
    public String sign(String body) {
        return events.sign(body);
    }

    /** The next requests of the API that change something go wrong in this way, one each. */
    public void fail(StripeFault... next) {
        faults.addAll(List.of(next));
    }

    /** The requests of the API so far: method, path and idempotency key. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** The buyer pays with a card, by the hosted page's session or a payment intent. */
    public void pay(String id, TestCard card) {
        if (id.startsWith("cs_")) {
            account.payCheckout(id, card);
        } else {
            account.confirm(id, card);
        }
    }

    /** Money goes back as the merchant does it at Stripe's own pages. */
    public String refund(String intent, long amount) {
        StripeForm form = new StripeForm(Map.of("payment_intent", intent, "amount", "" + amount));
        return account.refund(form).get("id").asText();
    }

    public List<ObjectNode> refundsOf(String intent) {
        return account.refundsOf(intent);
    }

    /** What the bank says of a refund in the end. */
    public void settleRefund(String refund, boolean isPaid) {
        account.settleRefund(refund, isPaid);
    }

    public String openDispute(String intent, long amount) {
        return account.openDispute(intent, amount).get("id").asText();
    }

    public void closeDispute(String dispute, boolean isWon) {
        account.closeDispute(dispute, isWon);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void api(HttpExchange exchange) throws IOException {
        try (exchange) {
            StripeRequest request = StripeRequest.of(exchange);
            requests.add(request.method() + " " + request.path() + " " + request.key());
            StripeFault fault = request.method().equals("POST") ? faults.poll() : null;
            StripeKeys.Answer answer = answer(exchange, request, fault);
            if (fault == null || fault.status() != 0) {
                pause(fault);
                send(exchange, answer);
            }
        }
    }

    private StripeKeys.Answer answer(HttpExchange exchange, StripeRequest request, StripeFault fault) {
        try {
            String sent = exchange.getRequestHeaders().getFirst("Authorization");
            if (!("Bearer " + secretKey).equals(sent)) {
                throw StripeRefusal.of(401, "invalid_request_error", null, "Invalid API Key provided.");
            }
            return keys.once(request, () -> work(request, fault));
        } catch (StripeRefusal refusal) {
            return StripeKeys.Answer.of(refusal.status(), refusal.body());
        }
    }

    private StripeKeys.Answer work(StripeRequest request, StripeFault fault) {
        boolean isBroken = fault != null && fault.status() >= 400;
        if (isBroken && fault.status() < 500) {
            // Too many calls, or a key that is in use: nothing has begun that could be remembered.
            throw StripeRefusal.of(fault.status(), "invalid_request_error", null, "Try again later.");
        }
        ObjectNode done = fault == null || fault.isDone() ? executed(request) : null;
        return isBroken
                ? StripeKeys.Answer.of(fault.status(), error(fault.status()))
                : StripeKeys.Answer.of(done.has("error") ? 400 : 200, done);
    }

    private static ObjectNode error(int status) {
        return StripeRefusal.of(status, "api_error", null, "An unknown error occurred.")
                .body();
    }

    /** A refusal by the account is an answer like any other; a request that cannot be read never begins. */
    private ObjectNode executed(StripeRequest request) {
        try {
            return routes.answer(request);
        } catch (StripeRefusal refusal) {
            if (refusal.status() != 400 || refusal.body().toString().contains("\"parameter_")) {
                throw refusal;
            }
            return refusal.body();
        }
    }

    private static void pause(StripeFault fault) {
        try {
            Thread.sleep(fault == null ? Duration.ZERO : fault.delay());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, StripeKeys.Answer answer) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("Request-Id", "req_" + StripeIds.letters(14));
        exchange.getResponseHeaders().set("Stripe-Version", API_VERSION);
        if (answer.isReplayed()) {
            exchange.getResponseHeaders().set("Idempotent-Replayed", "true");
        }
        exchange.sendResponseHeaders(answer.status(), answer.body().length);
        exchange.getResponseBody().write(answer.body());
    }
}
