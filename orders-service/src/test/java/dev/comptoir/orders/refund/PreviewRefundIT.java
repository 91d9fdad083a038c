package dev.comptoir.orders.refund;

import static dev.comptoir.orders.Orders.refund;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class PreviewRefundIT {

    private static ValidatableResponse preview(UUID orderId, String body) {
        return Orders.asked()
                .body(body)
                .post("/orders/{id}/refunds/preview", orderId)
                .then();
    }

    @Test
    void says_what_a_refund_would_do_and_does_nothing() {
        Orders.Placed order = Orders.paid();
        String units = """
                {"lines":[{"lineId":"%s","quantity":1}],"shipping":"full"}""".formatted(Orders.lineIds(order.id()).getFirst());

        preview(order.id(), units)
                .statusCode(200)
                .body("amount.amount", equalTo("18.00"))
                .body("taxAmount.amount", equalTo("3.00"))
                .body("shippingAmount.amount", equalTo("6.00"))
                .body("shippingTaxAmount.amount", equalTo("1.00"))
                .body("lines[0].amount.amount", equalTo("12.00"))
                .body("lines[0].taxAmount.amount", equalTo("2.00"))
                .body("lines[0].backInStock", equalTo(1))
                .body("paymentStatus", equalTo("PARTIALLY_REFUNDED"))
                .body("refundedTotal.amount", equalTo("18.00"))
                .body("refundableTotal.amount", equalTo("30.60"))
                .body("orderVersion", equalTo(2));

        Orders.get(order.id())
                .body("version", equalTo(2))
                .body("refunds", hasSize(0))
                .body("paymentStatus", equalTo("PAID"));
        refund(order.id(), UUID.randomUUID(), units).statusCode(201).body("amount.amount", equalTo("18.00"));
    }

    @Test
    void is_refused_as_the_refund_would_be() {
        Orders.Placed order = Orders.paid();

        preview(order.id(), "{\"amount\":%s}".formatted(Orders.eur("48.60")))
                .statusCode(422)
                .body("code", equalTo("refund-not-below-total"));
        preview(order.id(), "{}").statusCode(400).body("code", equalTo("refund-form-unclear"));
        preview(UUID.randomUUID(), "{\"full\":true}").statusCode(404).body("code", equalTo("order-not-found"));
    }
}
