package dev.comptoir.orders.placement;

import static dev.comptoir.orders.Orders.asked;
import static dev.comptoir.orders.Orders.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.calls.DiscountTakenV1;
import dev.comptoir.contracts.orders.OrderCompletedV1;
import dev.comptoir.orders.Cart;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.MailSeam;
import dev.comptoir.testkit.MailSeam.ReceivedMail;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class OrderDiscountsIT {

    private static final UUID DISCOUNT = UUID.randomUUID();

    private static Cart placed() {
        Cart cart = Cart.of(UUID.randomUUID());
        asked().body(cart.discountedJson(DISCOUNT))
                .post("/internal/placements")
                .then()
                .statusCode(201)
                .body("total.amount", equalTo("41.94"));
        return cart;
    }

    @Test
    void an_order_says_which_discounts_it_was_bought_with_and_what_each_line_has_of_them() {
        Cart cart = placed();
        Orders.get(cart.orderId())
                .body("discounts", hasSize(2))
                .body("discounts[0].discountId", equalTo(DISCOUNT.toString()))
                .body("discounts[0].name", equalTo("Summer sale"))
                .body("discounts[0].code", equalTo("Été-10"))
                .body("discounts[0].amount.amount", equalTo("3.55"))
                .body("discounts[0].percent", equalTo("10.00"))
                .body("discounts[1].discountId", notNullValue())
                .body("discounts[1].name", equalTo("Cheap delivery"))
                .body("discounts[1].code", nullValue())
                .body("lines[0].discount.amount", equalTo("2.00"))
                .body("lines[1].discount.amount", equalTo("1.55"))
                .body("merchantDiscounts", hasSize(0));
        Orders.get(Orders.placed().id()).body("discounts", hasSize(0)).body("lines[0].discount", nullValue());
    }

    @Test
    void the_other_programs_read_them_too() {
        try (EventCapture events = EventCapture.of(Topics.ORDERS_ORDER)) {
            Cart cart = placed();
            assertThat(events.await(OrderCompletedV1.class, cart.orderId()).discounts())
                    .extracting(DiscountTakenV1::discountId, DiscountTakenV1::code)
                    .first()
                    .hasToString("(" + DISCOUNT + ", \"Été-10\")");
            assertThat(events.await(OrderCompletedV1.class, Orders.placed().id())
                            .discounts())
                    .isNull();
        }
    }

    @Test
    void its_mails_and_its_receipt_name_them() throws IOException {
        Cart cart = placed();
        asked().body("{\"method\":\"Cash\",\"notifyCustomer\":true}")
                .post("/orders/{id}/payments", cart.orderId())
                .then()
                .statusCode(201);
        assertThat(MailSeam.awaitMailsTo(cart.email(), 2))
                .extracting(ReceivedMail::text)
                .allSatisfy(text -> assertThat(text).contains("Discount (Été-10, Cheap delivery)"));
        assertThat(receipt(cart.orderId())).contains("Discount (Summer sale 10%, Cheap delivery)");
    }

    @Test
    void a_receipt_names_what_was_taken_off_by_hand_with_its_percentage() throws IOException {
        String order = asked(UUID.randomUUID())
                .body("""
                        {"customer":{"email":"vip@example.test","name":"Ann"},
                         "discounts":[{"label":"VIP","percent":"5.5"},{"label":"Sorry","amount":%s}],
                         "lines":[{"name":"Work","quantity":1,"unitPrice":%s,"taxPercent":"20"}]}""".formatted(eur("1.50"), eur("10.00")))
                .post("/orders")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(receipt(UUID.fromString(order))).contains("Discount (VIP 5.5%, Sorry)");
    }

    private static String receipt(UUID order) throws IOException {
        byte[] receipt = RestAssured.given()
                .auth()
                .oauth2(Tokens.all())
                .get("/orders/{id}/sales-receipt", order)
                .asByteArray();
        try (PDDocument pdf = Loader.loadPDF(receipt)) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    @Test
    void what_a_discount_took_off_is_an_amount_in_the_stores_currency() {
        String json = Cart.of(UUID.randomUUID()).discountedJson(DISCOUNT);
        String taken = "\"code\":\"Été-10\",\"amount\":";
        asked().body(json.replace(taken + eur("3.55"), taken + eur("3.55").replace("EUR", "USD")))
                .post("/internal/placements")
                .then()
                .statusCode(422)
                .body("code", equalTo("foreign-currency"))
                .body("errors[0].pointer", equalTo("/discounts/0/amount"));
    }
}
