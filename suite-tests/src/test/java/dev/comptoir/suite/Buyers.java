package dev.comptoir.suite;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Shoppers who buy a few of many things, and change their minds: they leave, cancel, take more or less, and send back. */
final class Buyers {

    private static final String ADDRESS = """
            {"name":"Shopper","line1":"1 rue","postalCode":"75001","city":"Paris","country":"FR"}""";

    private final RunningSuite suite;
    private final List<String> skus;
    private final int hot;
    private final String shippingMethod;
    private final Map<String, AtomicInteger> putBack = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> outcomes = new ConcurrentHashMap<>();
    private final Queue<String> orders = new ConcurrentLinkedQueue<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();

    /** @param hot how many of the SKUs, the first, are in half of all carts */
    Buyers(RunningSuite suite, List<String> skus, int hot, String shippingMethod) {
        this.suite = suite;
        this.skus = skus;
        this.hot = hot;
        this.shippingMethod = shippingMethod;
    }

    /** Answers that nobody should get. */
    Queue<String> faults() {
        return faults;
    }

    Queue<String> orders() {
        return orders;
    }

    /** Units of a SKU that came back by refunds. */
    int putBack(String sku) {
        return putBack.getOrDefault(sku, new AtomicInteger()).get();
    }

    /** How often what happened. */
    Map<String, AtomicInteger> outcomes() {
        return outcomes;
    }

    /** Whether a cart can be opened: it is left, and what it holds comes back. */
    boolean isServed() {
        return suite.persistentShopper("POST", "/carts", cart(new Random(0))).status() == 201;
    }

    /** One shopper, from the cart to what becomes of the order. */
    void buy(long seed) {
        Random random = new Random(seed);
        RunningSuite.Answer cart = looked(suite.persistentShopper("POST", "/carts", cart(random)));
        if (cart.status() != 201) {
            count("nothing left for the cart");
            return;
        }
        if (random.nextInt(10) == 0) {
            count("left");
            return;
        }
        RunningSuite.Answer placed = looked(suite.persistentShopper(
                "POST", "/carts/" + cart.body().get("id").asText() + "/checkout", "{}"));
        if (placed.status() > 201) {
            count("refused at the checkout");
            return;
        }
        count("ordered");
        String order = placed.body().get("orderId").asText();
        orders.add(order);
        changeOfMind(random, order, placed.body().get("total"));
    }

    private void changeOfMind(Random random, String order, JsonNode total) {
        switch (random.nextInt(8)) {
            case 0 -> cancel(order);
            case 1 -> edit(order, 1 + random.nextInt(4));
            case 2 -> payAndSendBack(order, total);
            default -> {
                // Keeps it.
            }
        }
    }

    private String cart(Random random) {
        StringBuilder items = new StringBuilder();
        int lines = 1 + random.nextInt(3);
        for (int line = 0; line < lines; line++) {
            // One in eight times a SKU stands in the cart twice.
            String sku = line > 0 && random.nextInt(8) == 0 ? skus.getFirst() : any(random);
            items.append(line == 0 ? "" : ",")
                    .append("{\"sku\":\"%s\",\"quantity\":%d}".formatted(sku, 1 + random.nextInt(2)));
        }
        return """
                {"items":[%s],"customer":{"email":"buyer%d@example.com","name":"Shopper"},
                 "addresses":{"billing":%s,"sameAsBilling":true},"shippingMethodId":"%s"}""".formatted(items, random.nextInt(1_000_000), ADDRESS, shippingMethod);
    }

    private String any(Random random) {
        return skus.get(random.nextBoolean() ? random.nextInt(hot) : random.nextInt(skus.size()));
    }

    private void cancel(String order) {
        RunningSuite.Answer answer =
                change(order, "/cancellation", "{\"reason\":\"Too late\",\"notifyCustomer\":false}");
        count(answer.status() == 200 ? "cancelled" : "not cancelled");
    }

    private void edit(String order, int quantity) {
        String line = line(order).get("id").asText();
        RunningSuite.Answer answer = change(
                order, "/edits", "{\"changeLines\":[{\"lineId\":\"%s\",\"quantity\":%d}]}".formatted(line, quantity));
        count(answer.status() == 200 ? "edited" : "not edited");
    }

    private void payAndSendBack(String order, JsonNode total) {
        change(
                order,
                "/payments",
                "{\"amount\":%s,\"method\":\"Bank transfer\",\"notifyCustomer\":false}".formatted(total));
        JsonNode line = line(order);
        RunningSuite.Answer refund =
                change(order, "/refunds", """
                {"lines":[{"lineId":"%s","quantity":1,"restock":true}],"reason":"Sent back","notifyCustomer":false}""".formatted(line.get("id").asText()));
        if (refund.status() == 201) {
            putBack.computeIfAbsent(line.get("sku").asText(), _ -> new AtomicInteger())
                    .incrementAndGet();
        }
        count(refund.status() == 201 ? "sent back" : "not sent back");
    }

    private JsonNode line(String order) {
        return looked(suite.persistentMerchant("GET", "/orders/" + order, ""))
                .body()
                .at("/lines/0");
    }

    /** In the version that is there: events change it too. */
    private RunningSuite.Answer change(String order, String what, String body) {
        RunningSuite.Answer answer;
        do {
            String etag = looked(suite.persistentMerchant("GET", "/orders/" + order, ""))
                    .etag();
            answer = looked(suite.persistentMerchant("POST", "/orders/" + order + what, body, "If-Match", etag));
        } while (answer.status() == 412);
        return answer;
    }

    private RunningSuite.Answer looked(RunningSuite.Answer answer) {
        String text = answer.body().toString();
        if (answer.status() == 500 || text.contains("deadlock")) {
            faults.add(text);
        }
        return answer;
    }

    private void count(String outcome) {
        outcomes.computeIfAbsent(outcome, _ -> new AtomicInteger()).incrementAndGet();
    }
}
