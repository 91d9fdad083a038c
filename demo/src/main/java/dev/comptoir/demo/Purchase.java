package dev.comptoir.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A shopper buys, pays, downloads, gets the parcel and some money back. */
final class Purchase {

    static final String SHOPPER = "camille.demo@example.com";
    private static final Pattern BUTTON = Pattern.compile("<form method=\"get\" action=\"([^\"]+)\"");
    private static final String ADDRESS = """
            {"name":"Camille Demo","line1":"1 rue de l'Exemple","postalCode":"75001","city":"Paris","country":"FR"}""";

    private final Story story;
    private final DemoApi storefront;
    private final DemoApi merchant;
    private final DemoInbox inbox;

    Purchase(Story story, DemoApi storefront, DemoApi merchant, DemoInbox inbox) {
        this.story = story;
        this.storefront = storefront;
        this.merchant = merchant;
        this.inbox = inbox;
    }

    /** Fills a cart as a storefront does and gives its path. */
    String cart(Shop.Shelves shelves, String email, boolean withSong) {
        String cart = open();
        add(cart, shelves.goods().get(0).sku(), 2);
        add(cart, shelves.goods().get(1).sku(), 1);
        if (withSong) {
            add(cart, shelves.songSku(), 1);
        }
        storefront
                .put(cart + "/customer", "{\"email\":\"" + email + "\",\"name\":\"Camille Demo\",\"locale\":\"fr\"}")
                .expect(200);
        storefront
                .put(cart + "/addresses", "{\"billing\":" + ADDRESS + ",\"sameAsBilling\":true}")
                .expect(200);
        JsonNode totals = shippedBy(cart, shelves.shippingMethodId()).get("totals");
        story.step(
                "fill a cart (%s)".formatted(email),
                "goods %s + shipping %s + tax %s = %s"
                        .formatted(
                                money(totals.get("subtotal")),
                                money(totals.get("shippingTotal")),
                                money(totals.get("taxTotal")),
                                money(totals.get("total"))));
        return cart;
    }

    private String open() {
        JsonNode cart =
                storefront.post("/v1/carts", "{\"locale\":\"fr\"}").expect(201).json();
        return "/v1/carts/" + cart.get("id").asText();
    }

    /** carts-service learns of the new shipping method and of the tax by events, each in its own time. */
    private JsonNode shippedBy(String cart, String methodId) {
        return Story.eventually(
                        "the shipping method and the tax in the cart",
                        () -> Optional.of(storefront.put(
                                        cart + "/shipping-method", "{\"methodId\":\"" + methodId + "\"}"))
                                .filter(answer -> answer.status() == 200 && isTaxed(answer.json())))
                .json();
    }

    private static boolean isTaxed(JsonNode cart) {
        return new BigDecimal(cart.at("/totals/taxTotal/amount").asText("0")).signum() > 0;
    }

    private void add(String cart, String sku, int quantity) {
        String line = "{\"sku\":" + Shop.quoted(sku) + ",\"quantity\":" + quantity + "}";
        Story.eventually(
                sku + " in the price list",
                () -> Optional.of(storefront.post(cart + "/items", line)).filter(answer -> answer.status() < 300));
    }

    /** Checks out and gives the order. */
    JsonNode checkOut(String cart) {
        JsonNode placed = placed(cart).expect(200, 201).json();
        story.step(
                "check out",
                "order %s, %s"
                        .formatted(
                                placed.get("orderNumber").asText(),
                                placed.get("paymentStatus").asText()));
        Answer again = storefront.post(cart + "/checkout", "{}").expect(200, 201);
        Story.check(
                again.json().get("orderId").equals(placed.get("orderId")), "the second checkout made a second order");
        story.step(
                "check the same cart out once more",
                "the same order " + again.json().get("orderNumber").asText());
        return order(placed.get("orderId").asText());
    }

    /** Repeated while the answer is that it will work in a moment. */
    private Answer placed(String cart) {
        return Story.eventually(
                "the checkout",
                () -> Optional.of(storefront.post(cart + "/checkout", "{}")).filter(answer -> answer.status() != 503));
    }

    JsonNode order(String id) {
        return merchant.get("/v1/orders/" + id).expect(200).json();
    }

    void play(Shop.Shelves shelves, WebhookReceiver hooks) {
        story.chapter("Camille buys");
        Shop.Goods first = shelves.goods().getFirst();
        int before = available(first);
        JsonNode order = checkOut(cart(shelves, SHOPPER, true));
        String id = order.get("id").asText();
        inbox.await(SHOPPER, order.get("orderNumber").asText());
        story.step("confirmation mail", "arrived at " + SHOPPER);
        levels(first, before, 2);

        story.chapter("The money comes, the song goes out");
        pay(id);
        download();
        ship(id);
        refund(id, order.get("lines").get(0));
        levels(first, before, 1);
        hooks(id, hooks);
        history(id);
    }

    void pay(String id) {
        merchant.post("/v1/orders/" + id + "/payments", "{\"method\":\"Bank transfer\"}")
                .expect(201);
        JsonNode order = order(id);
        Story.check(
                order.get("paymentStatus").asText().equals("PAID"),
                "the order is not PAID but " + order.get("paymentStatus"));
        story.step("mark as paid", "PAID, " + money(order.get("totals").get("paidTotal")));
    }

    private void download() {
        String link = DemoInbox.link(inbox.await(SHOPPER, "/v1/downloads/"), "/v1/downloads/");
        String page = new String(DemoApi.follow(link).expect(200).bytes(), StandardCharsets.UTF_8);
        Matcher button = BUTTON.matcher(page);
        Story.check(button.find(), "the page behind the mail's link has no button");
        Answer answer = DemoApi.follow(URI.create(link).resolve(button.group(1)).toString());
        answer.expect(200);
        Story.check(Arrays.equals(answer.bytes(), Shop.SONG), "the downloaded bytes are not the uploaded ones");
        story.step(
                "download by the button behind the mail's link",
                "%d bytes, the very ones".formatted(answer.bytes().length));
    }

    private void ship(String id) {
        JsonNode shipment = merchant.post("/v1/orders/" + id + "/shipments", """
                {"carrier":"Colis Express","trackingNumber":"6A123456789FR","trackingUrl":"https://carrier.example.com/6A123456789FR","notifyCustomer":true}""")
                .expect(201)
                .json();
        inbox.await(SHOPPER, "6A123456789FR");
        story.step(
                "ship with tracking",
                "parcel %s, mail with the number arrived"
                        .formatted(shipment.get("shipmentNumber").asText()));
    }

    private void refund(String id, JsonNode line) {
        JsonNode refund = merchant.post("/v1/orders/" + id + "/refunds", """
                {"lines":[{"lineId":"%s","quantity":1,"restock":true}],"shipping":"none","reason":"One was chipped","showReasonToCustomer":true}""".formatted(
                                line.get("id").asText()))
                .expect(201)
                .json();
        JsonNode order = order(id);
        Story.check(
                order.get("paymentStatus").asText().equals("PARTIALLY_REFUNDED"),
                "the order is " + order.get("paymentStatus"));
        inbox.await(SHOPPER, "One was chipped");
        story.step(
                "refund one unit", "%s back, PARTIALLY_REFUNDED, mail arrived".formatted(money(refund.get("amount"))));
        Answer tooMuch = merchant.post(
                        "/v1/orders/" + id + "/refunds", "{\"amount\":{\"amount\":\"99999.00\",\"currency\":\"EUR\"}}")
                .expect(422);
        story.step(
                "ask for more than is left", "422 " + tooMuch.json().get("code").asText());
    }

    private void levels(Shop.Goods goods, int before, int taken) {
        if (goods.isTracked()) {
            Story.eventually(
                    "%d fewer of %s".formatted(taken, goods.sku()),
                    () -> Optional.of(available(goods)).filter(now -> now == before - taken));
            story.step("stock of " + goods.sku(), "%d, then %d".formatted(before, before - taken));
        }
    }

    int available(Shop.Goods goods) {
        return goods.isTracked()
                ? merchant.get("/v1/inventory/items/" + encoded(goods.sku()))
                        .expect(200)
                        .json()
                        .get("available")
                        .asInt()
                : 0;
    }

    private void hooks(String id, WebhookReceiver hooks) {
        JsonNode completed = hooks.await("order.completed", id);
        hooks.await("order.paymentStatus.changed", id);
        Story.check(hooks.unsigned().isEmpty(), "a webhook came with a wrong signature: " + hooks.unsigned());
        story.step(
                "webhooks",
                "%d received, all signed; first: %s about order %s"
                        .formatted(
                                hooks.count(),
                                completed.get("type").asText(),
                                completed.get("data").get("orderNumber").asText()));
    }

    private void history(String id) {
        JsonNode history =
                merchant.get("/v1/orders/" + id + "/history").expect(200).json().get("items");
        StringBuilder acts = new StringBuilder();
        history.forEach(entry ->
                acts.append(acts.isEmpty() ? "" : ", ").append(entry.get("type").asText()));
        story.step("history of the order", acts.toString());
    }

    static String encoded(String sku) {
        return java.net.URLEncoder.encode(sku, java.nio.charset.StandardCharsets.UTF_8)
                .replace("+", "%20");
    }

    static String money(JsonNode money) {
        return money.get("amount").asText() + " " + money.get("currency").asText();
    }
}
