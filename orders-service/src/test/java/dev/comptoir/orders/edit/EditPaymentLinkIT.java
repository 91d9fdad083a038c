package dev.comptoir.orders.edit;

import static dev.comptoir.orders.Orders.asked;
import static dev.comptoir.orders.Orders.eur;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.orders.WithStripe;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
@WithStripe
class EditPaymentLinkIT {

    private static ValidatableResponse edit(UUID order, String price) {
        return asked(UUID.randomUUID())
                .body("{\"addLines\":[{\"name\":\"Work\",\"quantity\":1,\"unitPrice\":%s,\"taxPercent\":\"0\"}]}"
                        .formatted(eur(price)))
                .post("/orders/{id}/edits", order)
                .then()
                .statusCode(200);
    }

    @Test
    @Proves("O-164")
    void what_an_edit_leaves_due_has_a_link_by_which_the_customer_pays_it() {
        UUID order = Orders.paid().id();
        String url = edit(order, "8.00")
                .body("dueTotal.amount", equalTo("8.00"))
                .extract()
                .path("paymentUrl");
        assertThat(url).contains("/v1/order-status/").endsWith("#pay");
        String token = url.substring(url.lastIndexOf('/') + 1, url.indexOf('#'));
        given().accept("application/json")
                .get("/order-status/{token}", token)
                .then()
                .statusCode(200)
                .body("payableOnline", equalTo(true));
    }

    @Test
    void nothing_due_has_no_link() {
        edit(Orders.paid().id(), "0.00")
                .body("dueTotal.amount", equalTo("0.00"))
                .body("paymentUrl", nullValue());
    }
}
