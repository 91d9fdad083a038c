package dev.comptoir.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/** Fetches pages of 40 products each from a server of its own: every page new, so that all of it is stored. */
final class FetchBench {

    private static final String SETTINGS = "/v1/settings/catalog";
    private static final String HERE = "127.0.0.1";
    private static final int PRODUCTS = 40;
    private static final int WARM_UP = 100;
    private static final int PAGES = 40;

    private static final Target PAGE = Target.atMost("a page of 40 products", 150, "ms");

    private final Api merchant;
    private final Backlog backlog;

    FetchBench(Api merchant, Backlog backlog) {
        this.merchant = merchant;
        this.backlog = backlog;
    }

    void run() {
        HttpServer shop = shop();
        JsonNode before = merchant.get(SETTINGS);
        allow(before, true);
        try {
            String page = "http://" + HERE + ":" + shop.getAddress().getPort() + "/";
            for (int i = 0; i < WARM_UP; i++) {
                fetch(page);
            }
            double[] millis = new double[PAGES];
            for (int i = 0; i < PAGES; i++) {
                // The other programs still take in the products of the page before.
                backlog.awaitEmpty();
                millis[i] = fetch(page);
            }
            Arrays.sort(millis);
            System.out.printf(
                    "%-24s p50 %.0f ms   p95 %.0f ms%n",
                    "pages, one at a time", millis[PAGES / 2], millis[PAGES * 95 / 100]);
            PAGE.print(millis[PAGES / 2]);
        } finally {
            allow(merchant.get(SETTINGS), before);
            shop.stop(0);
        }
    }

    /** Milliseconds from the request to the answer that says what was stored. */
    private double fetch(String page) {
        String url = page + UUID.randomUUID();
        long begin = System.nanoTime();
        JsonNode fetched = merchant.post("/v1/product-fetches", "{\"url\":\"%s\"}".formatted(url));
        double millis = (System.nanoTime() - begin) / 1e6;
        boolean isStored = fetched.path("state").asText().equals("COMPLETED")
                && fetched.path("buttons").size() == PRODUCTS
                && fetched.at("/buttons/0/result").asText().equals("CREATED");
        if (!isStored) {
            throw new BenchFailure("a page was not stored: " + fetched);
        }
        return millis;
    }

    private void allow(JsonNode settings, boolean isHereToo) {
        ObjectNode body = new ObjectMapper().createObjectNode();
        body.set("fetchDomains", settings.get("fetchDomains").deepCopy());
        if (isHereToo) {
            body.withArray("fetchDomains").add(HERE);
        }
        merchant.put(SETTINGS, body.toString(), settings.get("version").asLong());
    }

    private void allow(JsonNode current, JsonNode before) {
        ObjectNode body = new ObjectMapper().createObjectNode();
        body.set("fetchDomains", before.get("fetchDomains"));
        merchant.put(SETTINGS, body.toString(), current.get("version").asLong());
    }

    private static HttpServer shop() {
        try {
            HttpServer shop = HttpServer.create(new InetSocketAddress(InetAddress.getByName(HERE), 0), 50);
            shop.createContext("/", FetchBench::serve);
            shop.start();
            return shop;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The path makes the ids, so that no page has been seen before. */
    private static void serve(HttpExchange exchange) throws IOException {
        String run = exchange.getRequestURI().getPath().substring(1, 14);
        StringBuilder page = new StringBuilder("<!doctype html><title>Shop</title>");
        for (int product = 0; product < PRODUCTS; product++) {
            page.append("<article><h2>Tea %d</h2><p>Fine leaves from the first harvest.</p>".formatted(product))
                    .append("<button class=\"snipcart-add-item\" data-item-id=\"%s-%d\"".formatted(run, product))
                    .append(" data-item-name=\"Tea %d\" data-item-price=\"%d.50\"".formatted(product, product + 1))
                    .append(" data-item-url=\"/\" data-item-image=\"/tea.jpg\"")
                    .append(" data-item-description=\"Fine leaves\">Buy</button></article>");
        }
        byte[] bytes = page.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
