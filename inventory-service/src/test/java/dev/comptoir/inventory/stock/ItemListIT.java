package dev.comptoir.inventory.stock;

import static dev.comptoir.inventory.Warehouse.adjust;
import static dev.comptoir.inventory.Warehouse.merchant;
import static dev.comptoir.inventory.Warehouse.newSku;
import static dev.comptoir.inventory.Warehouse.stocked;
import static dev.comptoir.inventory.Warehouse.variant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithComptoir(database = "inventory")
class ItemListIT {

    @Test
    void a_client_catches_up_with_what_has_changed() {
        String prefix = newSku();
        String early = stocked(variant(prefix + "-B", true, false, null), 1);
        String late = stocked(variant(prefix + "-A", true, false, null), 1);
        String seen =
                merchant().get("/inventory/items/{sku}", early).then().extract().path("updatedAt");

        changedSince(prefix, seen).body("items.sku", equalTo(List.of(early, late)));
        adjust(early, 1).then().statusCode(201);
        changedSince(prefix, seen).body("items.sku", equalTo(List.of(late, early)));
        changedSince(prefix, "2999-01-01T00:00:00Z").body("items", equalTo(List.of()));
        merchant()
                .get("/inventory/items?updatedFrom=yesterday")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-request"));
        merchant().get("/inventory/items?sort=price").then().statusCode(400);
    }

    private static ValidatableResponse changedSince(String prefix, String moment) {
        return merchant()
                .queryParam("updatedFrom", moment)
                .get("/inventory/items?sort=updatedAt&skuPrefix=" + prefix)
                .then()
                .statusCode(200);
    }

    @Test
    void pages_through_a_prefix_without_loss_or_repetition() {
        String prefix = newSku() + "-";
        for (int i = 0; i < 5; i++) {
            stocked(variant(prefix + i, true, false, null), 0);
        }

        JsonPath first = list("?count=true&limit=3&skuPrefix=" + prefix);
        JsonPath second = list("?limit=3&skuPrefix=" + prefix + "&cursor=" + first.getString("nextCursor"));

        assertThat(first.getList("items.sku")).isEqualTo(List.of(prefix + 0, prefix + 1, prefix + 2));
        assertThat(first.getInt("total")).isEqualTo(5);
        assertThat(first.getBoolean("hasMore")).isTrue();
        assertThat(second.getList("items.sku")).isEqualTo(List.of(prefix + 3, prefix + 4));
        assertThat(second.getBoolean("hasMore")).isFalse();
        assertThat(second.getString("nextCursor")).isNull();
    }

    @Test
    void filters_what_is_low_and_what_is_out() {
        String prefix = newSku() + "-";
        stocked(variant(prefix + "full", true, false, 5), 6);
        stocked(variant(prefix + "low", true, false, 5), 5);
        stocked(variant(prefix + "out", true, false, 5), 0);
        stocked(variant(prefix + "untracked", false, false, 5), 0);

        assertThat(list("?low=true&skuPrefix=" + prefix).getList("items.sku")).isEqualTo(List.of(prefix + "low"));
        assertThat(list("?out=true&skuPrefix=" + prefix).getList("items.sku")).isEqualTo(List.of(prefix + "out"));
        assertThat(list("?out=true&low=true&skuPrefix=" + prefix).getList("items.sku"))
                .isEqualTo(List.of(prefix + "low", prefix + "out"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?limit=0", "?limit=101", "?limit=x", "?cursor=abc", "?low=maybe", "?color=red"})
    void refuses_wrong_list_parameters(String query) {
        merchant().get("/inventory/items" + query).then().statusCode(400).contentType("application/problem+json");
    }

    private static JsonPath list(String query) {
        return merchant()
                .get("/inventory/items" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
