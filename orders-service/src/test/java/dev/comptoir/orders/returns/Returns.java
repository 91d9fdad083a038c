package dev.comptoir.orders.returns;

import static dev.comptoir.orders.Orders.asked;

import dev.comptoir.orders.Orders;
import dev.comptoir.testkit.Database;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Creates and moves returns over HTTP, for tests. */
public final class Returns {

    private static final Pattern LINK = Pattern.compile("/v1/order-status/([\\w-]+)");

    private Returns() {}

    /** An order that is paid and has left whole: two shirts and a book. */
    public static Orders.Placed shipped() {
        Orders.Placed order = Orders.paid();
        Orders.ship(order.id(), "{\"notifyCustomer\":false}").statusCode(201);
        return order;
    }

    /** As the customer finds it in the mail. */
    public static String token(Orders.Placed order) {
        String text = (String) Database.current()
                .value("select text_body from mails where dedupe_key = ?", order.id() + ":order-confirmation");
        Matcher link = LINK.matcher(text);
        if (!link.find()) {
            throw new AssertionError("no link in " + text);
        }
        return link.group(1);
    }

    public static String line(String lineId, int quantity) {
        return "{\"lineId\":\"%s\",\"quantity\":%d,\"reason\":\"Too large\"}".formatted(lineId, quantity);
    }

    static ValidatableResponse create(UUID orderId, String... lines) {
        return asked().body("{\"lines\":[%s]}".formatted(String.join(",", lines)))
                .post("/orders/{id}/returns", orderId)
                .then();
    }

    public static String created(UUID orderId, String... lines) {
        return create(orderId, lines).statusCode(201).extract().path("id");
    }

    static ValidatableResponse move(String returnId, String move, String body) {
        return asked().body(body).post("/returns/{id}/" + move, returnId).then();
    }

    static ValidatableResponse receive(String returnId, String lineId, int quantity, boolean restock) {
        return move(
                returnId,
                "receipt",
                "{\"lines\":[{\"lineId\":\"%s\",\"quantity\":%d,\"condition\":\"OPENED\",\"restock\":%s}]}"
                        .formatted(lineId, quantity, restock));
    }

    static ValidatableResponse refund(String returnId) {
        return asked(UUID.randomUUID())
                .body("{\"notifyCustomer\":false}")
                .post("/returns/{id}/refund", returnId)
                .then();
    }

    public static List<String> lines(Orders.Placed order) {
        return Orders.lineIds(order.id());
    }
}
