package dev.comptoir.orders.edit;

import static dev.comptoir.orders.Orders.asked;
import static dev.comptoir.orders.Orders.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.orders.OrderEditedV1;
import dev.comptoir.orders.Cart;
import dev.comptoir.orders.InventoryStub;
import dev.comptoir.orders.Invoicing;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.AtOnce;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** On the usual order of 48.60: two shirts at 10.00, a book at 15.50, 5.00 shipping, 20 % on all of it. */
@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class EditOrderIT {

    private static ValidatableResponse edit(UUID order, Object key, String body) {
        return asked(key).body(body).post("/orders/{id}/edits", order).then();
    }

    private static ValidatableResponse edit(UUID order, String body) {
        return edit(order, UUID.randomUUID(), body);
    }

    private static String mug(int quantity, String sku) {
        return "{\"addLines\":[{\"sku\":\"%s\",\"name\":\"Mug\",\"quantity\":%d,\"unitPrice\":%s,\"taxPercent\":\"20\"}]}"
                .formatted(sku, quantity, eur("8.00"));
    }

    @Test
    @Proves("O-164")
    void a_line_is_added_to_a_paid_order_and_the_rest_is_due() {
        UUID order = Orders.paid().id();
        try (EventCapture events = EventCapture.of(Topics.ORDERS_ORDER)) {
            edit(order, mug(1, "MUG"))
                    .statusCode(200)
                    .body("previousTotals.total.amount", equalTo("48.60"))
                    .body("totals.total.amount", equalTo("58.20"))
                    .body("dueTotal.amount", equalTo("9.60"))
                    .body("creditTotal.amount", equalTo("0.00"))
                    .body("stock.sku", contains("MUG"))
                    .body("orderVersion", equalTo(3));
            OrderEditedV1 told = events.await(OrderEditedV1.class, order);
            assertThat(told.version()).isEqualTo(3);
            assertThat(told.stock()).containsExactly(new OrderEditedV1.StockChangeV1("MUG", 1));
            assertThat(told.lines()).extracting("sku").containsExactly("SHIRT-M", "BOOK", "MUG");
            assertThat(told.paymentStatus()).isEqualTo("PARTIALLY_PAID");
        }
        Orders.get(order)
                .body("lines.sku", contains("SHIRT-M", "BOOK", "MUG"))
                .body("totals.total.amount", equalTo("58.20"))
                .body("paymentStatus", equalTo("PARTIALLY_PAID"));
        asked().get("/orders/{id}/history", order).then().body("items.type", hasItem("ORDER_EDITED"));
        Orders.pay(order, null).statusCode(201).body("amount.amount", equalTo("9.60"));
    }

    @Test
    @Proves("O-164")
    void a_line_is_removed_and_what_was_paid_for_it_can_go_back() {
        UUID order = Orders.paid().id();
        Instant before = Instant.now();
        String book = Orders.lineIds(order).get(1);
        edit(order, "{\"removeLines\":[\"%s\"],\"reason\":\"sold out\"}".formatted(book))
                .statusCode(200)
                .body("totals.total.amount", equalTo("30.00"))
                .body("creditTotal.amount", equalTo("18.60"))
                .body("stock[0].units", equalTo(-1));
        Orders.get(order).body("lines", hasSize(1)).body("totals.refundableTotal.amount", equalTo("48.60"));
        Orders.refund(order, UUID.randomUUID(), "{\"amount\":%s}".formatted(eur("18.60")))
                .statusCode(201);
        Orders.get(order).body("paymentStatus", equalTo("PAID")).body("totals.dueTotal.amount", equalTo("0.00"));
        asked().queryParam("at", before.toString())
                .get("/orders/{id}", order)
                .then()
                .statusCode(200)
                .body("lines", hasSize(2))
                .body("totals.total.amount", equalTo("48.60"));
    }

    @Test
    @Proves("O-165")
    void name_sku_quantity_and_price_of_a_line_are_changed() {
        UUID order = Orders.placed().id();
        String shirts = Orders.lineIds(order).getFirst();
        edit(order, """
                {"changeLines":[{"lineId":"%s","sku":"SHIRT-L","name":"Shirt L","quantity":3,"unitPrice":%s}]}""".formatted(shirts, eur("9.00")))
                .statusCode(200)
                .body("totals.total.amount", equalTo("57.00"))
                .body("stock.sku", contains("SHIRT-L", "SHIRT-M"))
                .body("stock.units", contains(3, -2));
        Orders.get(order)
                .body("lines[0].sku", equalTo("SHIRT-L"))
                .body("lines[0].name", equalTo("Shirt L"))
                .body("lines[0].quantity", equalTo(3));
    }

    @Test
    @Proves("O-166")
    @Proves("O-167")
    void discount_tax_and_fee_are_changed_and_touch_no_stock() {
        UUID order = Orders.placed().id();
        String book = Orders.lineIds(order).get(1);
        edit(order, """
                {"discounts":[{"label":"Sorry","amount":%s}],"shipping":{"price":%s,"tax":%s},
                 "changeLines":[{"lineId":"%s","tax":%s}]}""".formatted(eur("3.55"), eur("1.00"), eur("0.20"), book, eur("0.00")))
                .statusCode(200)
                .body("totals.discountTotal.amount", equalTo("3.55"))
                .body("totals.shippingTotal.amount", equalTo("1.00"))
                .body("totals.taxTotal.amount", equalTo("3.80"))
                .body("stock", hasSize(0));
        Orders.get(order).body("merchantDiscounts[0].label", equalTo("Sorry"));
        edit(order, "{\"discounts\":[]}").statusCode(200).body("totals.discountTotal.amount", equalTo("0.00"));
        Orders.get(order).body("merchantDiscounts", hasSize(0)).body("totals.total.amount", equalTo("40.70"));
    }

    @Test
    @Proves("O-028")
    void customer_and_addresses_are_changed() {
        UUID order = Orders.placed().id();
        String email = "new-" + order + "@example.test";
        edit(order, """
                {"customer":{"email":"%s","name":"Berta Neumann","phone":"1"},
                 "billingAddress":{"line1":"9 New Street","city":"Lyon","country":"FR"},
                 "shippingAddress":{"line1":"8 New Street","city":"Lyon","country":"FR"}}""".formatted(email))
                .statusCode(200)
                .body("orderVersion", equalTo(2))
                .body("totals.total.amount", equalTo("48.60"));
        Orders.get(order)
                .body("customer.email", equalTo(email))
                .body("customer.name", equalTo("Berta Neumann"))
                .body("billingAddress.line1", equalTo("9 New Street"))
                .body("shippingAddress.line1", equalTo("8 New Street"));
        asked().queryParam("placedBy", "Berta Neumann")
                .get("/orders")
                .then()
                .body("items.id", hasItem(order.toString()));
    }

    @Test
    void a_dry_run_says_the_same_and_does_nothing() {
        UUID order = Orders.placed().id();
        edit(order, mug(1, "MUG").replace("{\"addLines\"", "{\"dryRun\":true,\"addLines\""))
                .statusCode(200)
                .body("id", nullValue())
                .body("totals.total.amount", equalTo("58.20"))
                .body("dueTotal.amount", equalTo("58.20"));
        Orders.get(order).body("version", equalTo(1)).body("lines", hasSize(2));
    }

    @Test
    void what_is_short_or_shipped_is_refused_and_changes_nothing() {
        UUID order = Orders.placed().id();
        edit(order, mug(1, "SHORT-1")).statusCode(409).body("code", equalTo("insufficient-stock"));
        Orders.ship(order, "{\"notifyCustomer\":false}").statusCode(201);
        edit(order, "{\"removeLines\":[\"%s\"]}".formatted(Orders.lineIds(order).getFirst()))
                .statusCode(409)
                .body("code", equalTo("line-shipped"))
                .body("packed", equalTo(2));
        edit(order, mug(1, "MUG")).statusCode(200);
        Orders.get(order).body("fulfillmentStatus", equalTo("PARTIALLY_SHIPPED"));
    }

    @Test
    void what_an_edit_that_came_too_late_kept_is_given_back() {
        UUID order = Orders.placed(Cart.of(UUID.randomUUID())).id();
        String sku = "LATE-" + UUID.randomUUID();
        edit(order, mug(1, sku)).statusCode(200);
        String line = Orders.lineIds(order).getLast();
        AtomicInteger quantity = new AtomicInteger(1);
        List<Integer> answers = AtOnce.times(
                8,
                () -> edit(order, """
                        {"changeLines":[{"lineId":"%s","quantity":%d}]}""".formatted(line, quantity.incrementAndGet()))
                        .extract()
                        .statusCode());
        long made = answers.stream().filter(status -> status == 200).count();
        assertThat(answers).contains(200).isSubsetOf(200, 409);
        assertThat(InventoryStub.held(sku)).hasSizeLessThanOrEqualTo((int) made + 1);
    }

    @Test
    void one_key_is_one_edit_and_of_many_at_once_each_counts() {
        UUID order = Orders.placed(Cart.of(UUID.randomUUID())).id();
        String key = UUID.randomUUID().toString();
        String first = edit(order, key, mug(1, "MUG")).statusCode(200).extract().path("id");
        edit(order, key, mug(1, "MUG"))
                .statusCode(200)
                .header("Idempotent-Replayed", equalTo("true"))
                .body("id", equalTo(first));
        List<Integer> answers =
                AtOnce.times(5, () -> edit(order, mug(1, "MUG")).extract().statusCode());
        assertThat(answers).containsOnly(200);
        Orders.get(order).body("lines", hasSize(8));
        asked(UUID.randomUUID())
                .header("If-Match", "\"1\"")
                .body(mug(1, "MUG"))
                .post("/orders/{id}/edits", order)
                .then()
                .statusCode(412);
        asked().body(mug(1, "MUG")).post("/orders/{id}/edits", order).then().statusCode(400);
        edit(UUID.randomUUID(), mug(1, "MUG")).statusCode(404);
    }

    @Test
    void an_invoiced_order_gets_a_cancellation_and_a_new_invoice_and_no_paper_changes() {
        Invoicing.byHand();
        UUID order = Orders.placed().id();
        String first = Invoicing.issue(order).statusCode(201).extract().path("id");

        edit(order, mug(1, "MUG")).statusCode(200).body("invoiced", equalTo(true));

        asked().get("/orders/{id}/invoices", order)
                .then()
                .body("items.kind", containsInAnyOrder("INVOICE", "CANCELLATION", "INVOICE"))
                .body("items.total.amount", containsInAnyOrder("48.60", "-48.60", "58.20"))
                .body("items.find { it.id == '%s' }.state".formatted(first), equalTo("CANCELLED"))
                .body("items.find { it.kind == 'CANCELLATION' }.cancelledInvoiceId", equalTo(first));
        edit(order, "{\"reason\":\"nothing on the paper changes\",\"discounts\":[]}")
                .statusCode(200);
        assertThat(Invoicing.numbers(order)).hasSize(3);
    }

    @Test
    void an_invoice_with_credit_notes_is_not_replaced() {
        Invoicing.byHand();
        UUID order = Orders.placed().id();
        String invoice = Invoicing.issued(order);
        asked(UUID.randomUUID())
                .body("{\"amount\":%s,\"reason\":\"goodwill\"}".formatted(eur("5.00")))
                .post("/invoices/{id}/credit-notes", invoice)
                .then()
                .statusCode(201);

        edit(order, mug(1, "MUG")).statusCode(409).body("code", equalTo("invoice-credited"));

        Orders.get(order).body("totals.total.amount", equalTo("48.60"));
    }
}
