package dev.comptoir.carts.stock;

import static dev.comptoir.carts.Shop.merchant;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.comptoir.carts.InventoryStandIn;
import dev.comptoir.carts.Shop;
import dev.comptoir.carts.WithOrdersStandIn;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "carts")
@WithOrdersStandIn
class CartStockIT {

    @BeforeEach
    void open() {
        Shop.open();
    }

    @Test
    @Proves("I-007")
    void a_shopper_is_told_in_the_cart_of_what_there_is_too_little() {
        String id =
                Shop.completeCart("stock@example.test", Shop.sells("20.00"), 3).getString("id");
        given().auth()
                .oauth2(Tokens.storefront())
                .get("/carts/{id}/stock", id)
                .then()
                .statusCode(200)
                .body("enough", equalTo(false))
                .body("lines.stockIndicator", contains("LOW"))
                .body("lines[0].available", equalTo(2))
                .body("lines[0].problem", equalTo("FEWER_LEFT"))
                .body("lines[0].enough", equalTo(false));
    }

    @Test
    @Proves("I-007")
    void a_row_that_cannot_be_ordered_so_says_why_and_what_else_there_is() {
        UUID product = UUID.randomUUID();
        String sku = Shop.sells(product, 1, "20.00");
        String cart = Shop.completeCart("why@example.test", sku, 3).getString("id");
        line(cart).body("problem", equalTo("FEWER_LEFT")).body("alternatives", hasSize(0));
        Database.current().execute("""
                        insert into prices (sku, product_id, name, price_minor, currency, requires_shipping, is_taxable, is_sellable)
                        values (?, ?, 'A product in blue', 1900, 'EUR', true, true, true),
                               (?, ?, 'A product in red', 1900, 'EUR', true, true, false)""", sku + "-BLUE", product, sku + "-RED", product);
        line(cart)
                .body("alternatives.sku", contains(sku + "-BLUE"))
                .body("alternatives[0].unitPrice.amount", equalTo("19.00"))
                .body("alternatives[0].available", equalTo(2));
        Shop.tell(Shop.product(product, 2, "ARCHIVED", "20.00", true));
        Shop.awaitVersion(product, 2);
        Shop.remark(Shop.shopper(), cart, "x");
        line(cart).body("problem", equalTo("NOT_FOR_SALE"));
    }

    @Test
    @Proves("I-007")
    void a_row_that_is_no_longer_in_stock_says_so_and_offers_the_variations_that_are() {
        UUID product = UUID.randomUUID();
        String sku = Shop.sells(product, 1, "20.00");
        String cart = Shop.completeCart("gone@example.test", sku, 1).getString("id");
        line(cart).body("enough", equalTo(true)).body("problem", nullValue());
        Database.current().execute("""
                        insert into prices (sku, product_id, name, price_minor, currency, requires_shipping, is_taxable, is_sellable)
                        values (?, ?, 'A product in blue', 1900, 'EUR', true, true, true),
                               (?, ?, 'A product in red', 1900, 'EUR', true, true, true)""", sku + "-BLUE", product, sku + "-RED", product);
        InventoryStandIn.SOLD_OUT.addAll(List.of(sku, sku + "-BLUE"));
        line(cart)
                .body("stockIndicator", equalTo("OUT_OF_STOCK"))
                .body("available", equalTo(0))
                .body("enough", equalTo(false))
                .body("problem", equalTo("SOLD_OUT"))
                .body("alternatives.sku", contains(sku + "-RED"));
        Shop.shopper().delete("/carts/{id}/items/{sku}", cart, sku).then().statusCode(200);
        merchant().get("/carts/{id}/stock", cart).then().body("enough", equalTo(true));
    }

    private static ValidatableResponse line(String cart) {
        return merchant().get("/carts/{id}/stock", cart).then().statusCode(200).rootPath("lines[0]");
    }

    @Test
    void what_is_left_is_asked_for_the_cart_that_is_looked_at() {
        String sku = Shop.sells("20.00");
        String first = Shop.completeCart("first@example.test", sku, 2).getString("id");
        String second = Shop.completeCart("second@example.test", sku, 2).getString("id");
        InventoryStandIn.KEPT_BY_OTHERS.add(second);
        merchant().get("/carts/{id}/stock", first).then().body("enough", equalTo(true));
        merchant().get("/carts/{id}/stock", second).then().body("enough", equalTo(false));
    }

    @Test
    void a_cart_without_rows_lacks_nothing_and_one_that_is_not_there_is_not_found() {
        String empty = given().auth()
                .oauth2(Tokens.storefront())
                .contentType(ContentType.JSON)
                .post("/carts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        merchant()
                .get("/carts/{id}/stock", empty)
                .then()
                .body("enough", equalTo(true))
                .body("lines", hasSize(0));
        merchant().get("/carts/{id}/stock", UUID.randomUUID()).then().statusCode(404);
    }
}
