package dev.comptoir.carts.checkout;

import static dev.comptoir.carts.Shop.POST;
import static dev.comptoir.carts.Shop.address;
import static dev.comptoir.carts.Shop.checkOut;
import static dev.comptoir.carts.Shop.sells;
import static dev.comptoir.carts.Shop.sellsTaxedAs;
import static dev.comptoir.carts.Shop.shopper;
import static dev.comptoir.carts.Shop.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.comptoir.carts.OrdersStandIn;
import dev.comptoir.carts.Shop;
import dev.comptoir.carts.WithOrdersStandIn;
import dev.comptoir.contracts.orders.TaxRateSavedV1;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "carts")
@WithOrdersStandIn
class TaxClassCheckoutIT {

    @BeforeEach
    void open() {
        Shop.open();
    }

    @Test
    void an_order_asks_for_the_tax_of_each_rows_class() {
        UUID rate = UUID.randomUUID();
        tell(new TaxRateSavedV1(rate, 1, "TVA 5,5 %", "FR", null, 550, false, true, false, "BOOKS", List.of()));
        await().until(() -> Database.current().count("store_settings where key = ?", "tax-rate:" + rate) == 1);
        String cart = shopper()
                .body("""
                        {"items":[{"sku":"%s","quantity":1},{"sku":"%s","quantity":2}],
                         "customer":{"email":"tax@example.test","name":"Ann"},
                         "addresses":{"billing":%s,"sameAsBilling":true},"shippingMethodId":"%s"}""".formatted(sells("20.00"), sellsTaxedAs("books", "10.00"), address("FR"), POST))
                .post("/carts")
                .then()
                .statusCode(201)
                .body("items.tax.amount", contains("4.00", "1.10"))
                .body("items.taxPercent", contains("20.00", "5.50"))
                .body("taxRate.percent", equalTo("20.00"))
                .body("totals.taxTotal.amount", equalTo("6.30"))
                .body("totals.total.amount", equalTo("52.30"))
                .extract()
                .path("id");

        checkOut(cart).statusCode(201);

        JsonNode asked = OrdersStandIn.get().askedFor(cart).getFirst().body();
        assertThat(asked.at("/lines/0/taxBasisPoints").asInt()).isEqualTo(2000);
        assertThat(asked.at("/lines/1/taxBasisPoints").asInt()).isEqualTo(550);
        assertThat(asked.at("/lines/1/tax/amount").asText()).isEqualTo("1.10");
        assertThat(asked.at("/totals/total/amount").asText()).isEqualTo("52.30");
    }
}
