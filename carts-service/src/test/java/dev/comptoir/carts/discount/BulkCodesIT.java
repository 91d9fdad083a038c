package dev.comptoir.carts.discount;

import static dev.comptoir.carts.Shop.merchant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.carts.Shop;
import dev.comptoir.carts.WithOrdersStandIn;
import dev.comptoir.json.Json;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "carts")
@WithOrdersStandIn
class BulkCodesIT {

    @BeforeEach
    void open() {
        Shop.open();
    }

    @Test
    void codes_are_made_at_once_exported_and_each_is_for_one_order() {
        String id = DiscountDesk.percent("10", DiscountDesk.freshCode()).getString("id");
        merchant()
                .body(Json.write(Map.of("count", 12_000, "prefix", "VIP-")))
                .post("/discounts/{id}/codes", id)
                .then()
                .statusCode(201)
                .body("count", equalTo(12_000));
        List<String> lines = merchant()
                .get("/discounts/{id}/codes/export", id)
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString()
                .lines()
                .filter(line -> line.startsWith("VIP-"))
                .toList();
        assertThat(lines).hasSize(12_000).doesNotHaveDuplicates();
        String code = lines.getFirst().split(",")[0];
        String first = Shop.completeCart(UUID.randomUUID() + "@x.com").getString("id");
        String second = Shop.completeCart(UUID.randomUUID() + "@x.com").getString("id");
        DiscountDesk.redeem(first, code).statusCode(200);
        DiscountDesk.redeem(second, code.toLowerCase()).statusCode(200);
        Shop.checkOut(first).statusCode(201);
        Shop.checkOut(second).statusCode(409).body("code", equalTo("price-changed"));
        assertThat(Shop.cart(second).getString("coupon.reason")).isEqualTo("EXHAUSTED");
        merchant().get("/discounts/{id}/codes", id).then().statusCode(200);
    }
}
