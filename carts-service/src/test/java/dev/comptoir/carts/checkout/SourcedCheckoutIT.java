package dev.comptoir.carts.checkout;

import static dev.comptoir.carts.Shop.POST;
import static dev.comptoir.carts.Shop.address;
import static dev.comptoir.carts.Shop.checkOut;
import static dev.comptoir.carts.Shop.eur;
import static dev.comptoir.carts.Shop.sells;
import static dev.comptoir.carts.Shop.shopper;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import dev.comptoir.carts.CatalogStandIn;
import dev.comptoir.carts.OrdersStandIn;
import dev.comptoir.carts.Shop;
import dev.comptoir.carts.WithOrdersStandIn;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "carts")
@WithOrdersStandIn
class SourcedCheckoutIT {

    private final String page = "https://shop.example/" + UUID.randomUUID();
    private final UUID product = UUID.randomUUID();

    @BeforeEach
    void open() {
        Shop.open();
    }

    private String cart() {
        return shopper()
                .body("""
                        {"items":[{"sku":"%s","quantity":2,"sourceUrl":"%s"}],
                         "customer":{"email":"page@example.test","name":"Ann"},
                         "addresses":{"billing":%s,"sameAsBilling":true},"shippingMethodId":"%s"}""".formatted(sells(product, 1, "20.00"), page, address("FR"), POST))
                .post("/carts")
                .then()
                .statusCode(201)
                .body("items[0].sourceUrl", equalTo(page))
                .extract()
                .path("id");
    }

    @Test
    void a_row_is_sold_for_what_its_page_asks_and_for_nothing_else() {
        String cart = cart();
        CatalogStandIn.PAGES.put(page, eur("25.00"));
        checkOut(cart)
                .statusCode(409)
                .body("code", equalTo("page-differs"))
                .body("errors[0].pointer", equalTo("/items/0"))
                .body("items[0].reason", equalTo("PRICE_DIFFERS"))
                .body("items[0].price.amount", equalTo("20.00"))
                .body("items[0].pagePrice.amount", equalTo("25.00"));
        assertThat(OrdersStandIn.get().askedFor(cart)).isEmpty();
        assertThat(Shop.cart(cart).getString("status")).isEqualTo("ACTIVE");

        CatalogStandIn.PAGES.put(page, eur("20.00"));
        checkOut(cart).statusCode(201).body("orderId", notNullValue());
        assertThat(CatalogStandIn.ASKED).contains(page);
    }

    @Test
    void nothing_is_sold_while_its_page_is_away() {
        String cart = cart();
        checkOut(cart)
                .statusCode(503)
                .header("Retry-After", matchesPattern("[0-9]+"))
                .body("code", equalTo("page-not-verified"));
        assertThat(OrdersStandIn.get().askedFor(cart)).isEmpty();
        CatalogStandIn.PAGES.put(page, eur("20.00"));
        checkOut(cart).statusCode(201);
    }

    @Test
    void a_price_that_changed_with_its_page_is_first_shown_to_the_shopper() {
        String cart = cart();
        sells(product, 2, "25.00");
        CatalogStandIn.PAGES.put(page, eur("25.00"));
        checkOut(cart).statusCode(409).body("code", equalTo("price-changed"));
        shopper()
                .header("If-Match", "\"1\"")
                .post("/carts/{id}/checkout", cart)
                .then()
                .statusCode(201);
    }
}
