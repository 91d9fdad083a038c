package dev.comptoir.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** One shopper's way to an order, request by request as a storefront makes them. */
final class OrderChain {

    private static final String ADDRESS = """
            {"name":"Bench Shopper","line1":"1 rue du Banc","postalCode":"75001","city":"Paris","country":"FR"}""";

    /** Requests a shopper makes for one order. */
    static final int REQUESTS = 7;

    private final Api storefront;
    private final List<String> skus;
    private final String shippingMethodId;

    OrderChain(Api storefront, List<String> skus, String shippingMethodId) {
        this.storefront = storefront;
        this.skus = skus;
        this.shippingMethodId = shippingMethodId;
    }

    /** Fills a cart and checks it out; gives the order's number. */
    String play() {
        String cart =
                "/v1/carts/" + storefront.post("/v1/carts", "{}").get("id").asText();
        int first = ThreadLocalRandom.current().nextInt(skus.size());
        addItem(cart, skus.get(first));
        addItem(cart, skus.get((first + 1) % skus.size()));
        storefront.put(cart + "/customer", customer());
        storefront.put(cart + "/addresses", "{\"billing\":" + ADDRESS + ",\"sameAsBilling\":true}");
        storefront.put(cart + "/shipping-method", "{\"methodId\":\"" + shippingMethodId + "\"}");
        return checkOut(cart).get("orderNumber").asText();
    }

    /** The same with the whole cart in one request. */
    String playAtOnce() {
        int first = ThreadLocalRandom.current().nextInt(skus.size());
        String cart = storefront
                .post("/v1/carts", whole(skus.get(first), skus.get((first + 1) % skus.size())))
                .get("id")
                .asText();
        return checkOut("/v1/carts/" + cart).get("orderNumber").asText();
    }

    private String whole(String sku, String other) {
        return """
                {"items":[{"sku":"%s","quantity":1},{"sku":"%s","quantity":1}],"customer":%s,
                 "addresses":{"billing":%s,"sameAsBilling":true},"shippingMethodId":"%s"}""".formatted(sku, other, customer(), ADDRESS, shippingMethodId);
    }

    /** A checkout whose outcome is unknown is repeated, as every storefront must; its time counts into the order's. */
    private JsonNode checkOut(String cart) {
        for (int attempt = 1; ; attempt++) {
            try {
                return storefront.post(cart + "/checkout", "{}");
            } catch (BenchFailure failure) {
                if (attempt == 3 || !failure.getMessage().contains("orders-unavailable")) {
                    throw failure;
                }
            }
        }
    }

    private void addItem(String cart, String sku) {
        storefront.post(cart + "/items", "{\"sku\":\"" + sku + "\",\"quantity\":1}");
    }

    private static String customer() {
        int number = ThreadLocalRandom.current().nextInt(1_000_000);
        return "{\"email\":\"shopper" + number + "@example.com\",\"name\":\"Bench Shopper\",\"locale\":\"en\"}";
    }
}
