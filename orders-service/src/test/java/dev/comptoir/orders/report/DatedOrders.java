package dev.comptoir.orders.report;

import static dev.comptoir.orders.Orders.asked;
import static dev.comptoir.orders.Orders.eur;

import dev.comptoir.orders.Cart;
import dev.comptoir.orders.Orders;
import dev.comptoir.testkit.Database;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;

/** Places orders in the past and shows what the dashboard makes of them, for tests of several subjects. */
final class DatedOrders {

    private DatedOrders() {}

    static JsonPath dashboard(String from, String to) {
        return asked().get("/reports/dashboard?from={from}&to={to}", from, to)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Orders of a month that no other test has, at random moments of it. */
    static Orders.Placed placed(String family, Instant at, int customer, int units, String price) {
        Cart cart = Cart.of(UUID.randomUUID());
        BigDecimal goods = new BigDecimal(price).multiply(BigDecimal.valueOf(units));
        BigDecimal tax = goods.add(new BigDecimal("15.50"))
                .multiply(new BigDecimal("0.20"))
                .setScale(2, RoundingMode.HALF_UP);
        BigDecimal bookTax = new BigDecimal("3.10");
        String json = new Cart(
                        cart.orderId(),
                        cart.cartId(),
                        customer + "-" + family + "@example.test",
                        "C" + customer,
                        "en",
                        "S" + price)
                .json()
                .replace(
                        "\"quantity\":2,\"unitPrice\":" + eur("10.00"),
                        "\"quantity\":" + units + ",\"unitPrice\":" + eur(price))
                .replace(
                        eur("20.00") + ",\"tax\":" + eur("4.00"),
                        eur(goods.toPlainString()) + ",\"tax\":"
                                + eur(tax.subtract(bookTax).toPlainString()))
                .replace(
                        "\"subtotal\":" + eur("35.50"),
                        "\"subtotal\":" + eur(goods.add(new BigDecimal("15.50")).toPlainString()))
                .replace(
                        "\"taxTotal\":" + eur("8.10"),
                        "\"taxTotal\":"
                                + eur(tax.add(BigDecimal.ONE.setScale(2)).toPlainString()))
                .replace(
                        "\"total\":" + eur("48.60"),
                        "\"total\":"
                                + eur(goods.add(tax)
                                        .add(new BigDecimal("21.50"))
                                        .toPlainString()));
        asked().body(json).post("/internal/placements").then().statusCode(201);
        Database.current().execute("update orders set placed_at = ? where id = ?", Timestamp.from(at), cart.orderId());
        return new Orders.Placed(cart.orderId(), cart.cartId(), "", cart.email());
    }
}
