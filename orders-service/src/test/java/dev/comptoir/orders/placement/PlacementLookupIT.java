package dev.comptoir.orders.placement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.contracts.calls.PlacementLookupV1;
import dev.comptoir.json.Json;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.platform.security.SuitePasses;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class PlacementLookupIT {

    @Inject
    SuitePasses passes;

    @Test
    void only_carts_that_became_an_order_are_answered() {
        Orders.Placed order = Orders.placed();
        given().contentType(ContentType.JSON)
                .header("Authorization", passes.issue(PlacementLookupV1.PURPOSE))
                .body(Json.write(new PlacementLookupV1(List.of(order.cartId(), UUID.randomUUID()))))
                .post("/internal/placement-lookups")
                .then()
                .statusCode(200)
                .body("orders.cartId", contains(order.cartId().toString()))
                .body("orders[0].orderId", equalTo(order.id().toString()))
                .body("orders[0].paymentStatus", equalTo("AWAITING_PAYMENT"))
                .body("orders[0].fulfillmentStatus", equalTo("AWAITING_PROCESSING"));
    }

    @Test
    void only_programs_of_the_suite_may_ask() {
        Orders.asked()
                .body(Json.write(new PlacementLookupV1(List.of(UUID.randomUUID()))))
                .post("/internal/placement-lookups")
                .then()
                .statusCode(403)
                .body("code", equalTo("suite-only"));
    }
}
