package dev.comptoir.orders.erasure;

import static dev.comptoir.orders.Orders.asked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.comptoir.orders.Cart;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class CustomerDataExportIT {

    private static ValidatableResponse export(String email) {
        return asked().body("{\"email\":\"%s\"}".formatted(email))
                .post("/customer-data-exports")
                .then();
    }

    @Test
    void shows_what_every_program_knows_of_a_person_and_records_who_asked() {
        Cart cart = Cart.of(UUID.randomUUID());
        Orders.Placed order = Orders.placed(cart);
        long before = Database.current().count("customer_data_exports");

        export(cart.email().toUpperCase())
                .statusCode(200)
                .body("email", equalTo(cart.email()))
                .body("requestedBy", equalTo("Test merchant"))
                .body("data.orders.orders.orderNumber", contains(order.number()))
                .body("data.orders.orders[0].shippingAddress.line1", equalTo("2 Ship Street"))
                .body("data.orders.orders[0].lines", hasSize(2))
                .body("data.carts.carts.status", contains("ABANDONED"))
                .body("data.campaigns.carts", hasSize(1))
                .body("data.files.carts", hasSize(1));

        assertThat(Database.current().count("customer_data_exports")).isEqualTo(before + 1);
    }

    /** However much there is, memory holds a page of it. */
    @Test
    void asks_every_program_until_it_knows_no_more() {
        String email = "many-%s@example.test".formatted(UUID.randomUUID());
        export(email)
                .statusCode(200)
                .contentType("application/json")
                .body("data.orders.orders", empty())
                .body("data.orders.mails", empty())
                .body("data.carts.carts.status", contains("ABANDONED", "CONVERTED"))
                .body("data.carts.tags", empty())
                .body("data.campaigns.carts", hasSize(2))
                .body("data.files.carts", hasSize(2));
    }

    @Test
    void is_whole_or_refused_and_only_for_those_who_may_change_orders() {
        export("silent-%s@example.test".formatted(UUID.randomUUID()))
                .statusCode(503)
                .body("code", equalTo("personal-data-incomplete"));
        RestAssured.given()
                .auth()
                .oauth2(Tokens.secret("orders:read"))
                .contentType("application/json")
                .body("{\"email\":\"ann@example.test\"}")
                .post("/customer-data-exports")
                .then()
                .statusCode(403);
    }
}
