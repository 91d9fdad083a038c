package dev.comptoir.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Behind {@code ./comptoir trigger}: makes an event happen by doing what it tells of, with orders, products and discounts that are
 * really there afterwards, so that endpoints and {@code ./comptoir listen} get the event exactly as in production.
 */
public final class Trigger {

    private static final String USAGE = """
            usage: ./comptoir trigger TYPE [--url http://HOST:PORT], TYPE being one of
            """;
    private static final String UNIT = "{\"amount\":\"24.00\",\"currency\":\"EUR\"}";

    private final DemoApi merchant;
    private final Map<String, Supplier<String>> acts = new TreeMap<>();

    Trigger(DemoApi merchant) {
        this.merchant = merchant;
        acts.put("order.completed", () -> numbered(order("AWAITING_PAYMENT")) + " was placed");
        acts.put("order.paymentStatus.changed", this::pay);
        acts.put("order.status.changed", this::hold);
        acts.put("order.fulfillmentStatus.changed", this::ship);
        acts.put("order.refund.created", this::refund);
        acts.put("product.created", this::product);
        acts.put("discount.created", this::discount);
    }

    public static void main(String[] arguments) {
        try {
            String[] rest = Arrays.copyOfRange(arguments, Math.min(1, arguments.length), arguments.length);
            Target target = arguments.length == 0 ? null : Target.of(rest, System.getenv());
            DemoApi merchant = target == null ? new DemoApi("", "") : new DemoApi(target.gateway(), target.secretKey());
            System.out.println(new Trigger(merchant).run(arguments.length == 0 ? "" : arguments[0]));
        } catch (DemoFailure failure) {
            System.out.println(failure.getMessage());
            System.exit(1);
        }
    }

    /** Says what was done and which event came of it. */
    String run(String type) {
        Supplier<String> act = acts.get(type);
        if (act == null) {
            throw new DemoFailure(USAGE + String.join("\n", acts.keySet()));
        }
        String cursor = merchant.get("/v1/events?after=latest")
                .expect(200)
                .json()
                .get("nextCursor")
                .asText();
        String done = act.get();
        return "%s: %s %s is on its way to endpoints and to ./comptoir listen"
                .formatted(done, type, Story.eventually(type, () -> event(type, cursor)));
    }

    private Optional<String> event(String type, String cursor) {
        JsonNode items = merchant.get("/v1/events?types=" + type + "&after=" + cursor)
                .expect(200)
                .json()
                .get("items");
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(items.get(0).get("id").asText());
    }

    private String pay() {
        JsonNode order = order("AWAITING_PAYMENT");
        merchant.post(path(order) + "/payments", "{\"method\":\"Bank transfer\"}")
                .expect(201);
        return numbered(order) + " was marked as paid";
    }

    private String hold() {
        JsonNode order = order("AWAITING_PAYMENT");
        merchant.put(path(order) + "/hold", "{\"reasonCode\":\"TRIGGERED\"}").expect(200);
        return numbered(order) + " was put on hold";
    }

    private String ship() {
        JsonNode order = order("PAID");
        merchant.post(path(order) + "/shipments", "{\"carrier\":\"Colis Express\",\"notifyCustomer\":false}")
                .expect(201);
        return numbered(order) + " was shipped";
    }

    private String refund() {
        JsonNode order = order("PAID");
        merchant.post(path(order) + "/refunds", "{\"amount\":{\"amount\":\"1.00\",\"currency\":\"EUR\"}}")
                .expect(201);
        return numbered(order) + " was refunded in part";
    }

    private String product() {
        String sku = "TRIGGERED-" + word();
        merchant.post("/v1/products", """
                {"externalId":"%s","name":"Linen tote","status":"DRAFT","variants":[{"sku":"%s","price":%s}]}""".formatted(sku, sku, UNIT)).expect(201);
        return "product " + sku + " was created as a draft";
    }

    private String discount() {
        String code = "TRIGGERED-" + word();
        merchant.post("/v1/discounts", """
                {"name":"%s","application":"CODE","code":"%s","type":"PERCENTAGE","percent":"10.00","active":false}""".formatted(code, code)).expect(201);
        return "discount " + code + " was created, switched off";
    }

    /** Of what is in no catalogue, so that no stock is taken; nobody gets a mail. */
    private JsonNode order(String paymentStatus) {
        return merchant.post("/v1/orders", """
                {"customer":{"email":"triggered@example.com","name":"Camille Triggered"},
                 "billingAddress":{"name":"Camille Triggered","line1":"1 rue de l'Exemple","postalCode":"75001",
                                   "city":"Paris","country":"FR"},
                 "lines":[{"name":"Linen tote","quantity":1,"unitPrice":%s}],
                 "payment":{"status":"%s","method":"Bank transfer"}}""".formatted(UNIT, paymentStatus))
                .expect(201)
                .json();
    }

    private static String path(JsonNode order) {
        return "/v1/orders/" + order.get("id").asText();
    }

    private static String numbered(JsonNode order) {
        return "order " + order.get("orderNumber").asText();
    }

    private static String word() {
        return UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }
}
