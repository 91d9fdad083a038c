package dev.comptoir.inventory;

import static dev.comptoir.inventory.Warehouse.adjust;
import static dev.comptoir.inventory.Warehouse.merchant;
import static dev.comptoir.inventory.Warehouse.stocked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.inventory.location.Locations;
import dev.comptoir.testkit.WithComptoir;
import dev.comptoir.testkit.contract.CatchUp;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Programs catch up with lists. */
@QuarkusTest
@WithComptoir(database = "inventory")
class CatchUpIT {

    @AfterAll
    static void oneLocation() {
        Locations.forgetAllButMain();
    }

    @Test
    void a_stocktaking_to_which_a_sku_was_entered_or_that_was_posted_stands_behind_a_younger_one() {
        String older = started();
        String newer = started();
        enter(older, stocked(1));
        assertCaughtUp("/inventory/counts", newer, older);
        enter(newer, stocked(1));
        assertCaughtUp("/inventory/counts", older, newer);
        merchant()
                .header("Idempotency-Key", UUID.randomUUID())
                .post("/inventory/counts/{id}/posting", older)
                .then()
                .statusCode(200);
        assertCaughtUp("/inventory/counts", newer, older);
    }

    @Test
    void a_sku_that_was_counted_again_stands_behind_others() {
        String count = started();
        String lines = "/inventory/counts/" + count + "/lines";
        String first = stocked(1);
        String second = stocked(1);
        enter(count, first);
        enter(count, second);
        String since = read(lines + "?sort=-updatedAt").getString("items[0].updatedAt");
        enter(count, first);
        assertThat(CatchUp.since(Warehouse::merchant, lines, "sku", since)).containsExactly(second, first);
    }

    @Test
    void movements_stand_in_the_order_of_their_numbers_from_a_time_on() {
        String sku = stocked(5);
        adjust(sku, 1);
        adjust(sku, 2);
        List<Long> numbers =
                read("/inventory/movements?sort=updatedAt&sku=" + sku).getList("items.number", Long.class);
        assertThat(numbers).hasSize(3).isSorted();
        String since = read("/inventory/movements?sku=" + sku).getString("items[1].at");
        List<String> newest = numbers.stream().skip(1).map(String::valueOf).toList();
        assertThat(CatchUp.since(Warehouse::merchant, "/inventory/items/" + sku + "/movements", "number", since))
                .isEqualTo(newest);
        assertThat(CatchUp.since(Warehouse::merchant, "/inventory/movements?sku=" + sku, "number", since))
                .isEqualTo(newest);
        assertThat(CatchUp.since(Warehouse::merchant, "/inventory/movements", "number", since))
                .containsSubsequence(newest);
        assertThat(CatchUp.since(Warehouse::merchant, "/inventory/movements", "number", "2999-01-01T00:00:00Z"))
                .isEmpty();
    }

    @Test
    void transfers_stand_in_the_order_of_their_times() {
        UUID shop = Locations.added(20);
        String sku = stocked(9);
        String first = transferred(shop, sku);
        String second = transferred(shop, sku);
        String third = transferred(shop, sku);
        String since = read("/inventory/transfers/" + second).getString("at");
        assertThat(CatchUp.since(Warehouse::merchant, "/inventory/transfers", "id", since))
                .doesNotContain(first)
                .containsSubsequence(second, third);
    }

    @Test
    void another_order_and_a_time_that_is_none_are_refused() {
        String item = "items/" + stocked(1) + "/movements";
        for (String list : List.of("counts", "counts/" + started() + "/lines", "movements", "transfers", item)) {
            for (String wrong : List.of("updatedFrom=yesterday", "sort=number")) {
                merchant()
                        .get("/inventory/" + list + "?" + wrong)
                        .then()
                        .statusCode(400)
                        .body("code", equalTo("invalid-request"));
            }
        }
    }

    private static void assertCaughtUp(String list, String before, String last) {
        String since = read(list + "/" + before).getString("updatedAt");
        assertThat(CatchUp.since(Warehouse::merchant, list, "id", since)).containsSubsequence(before, last);
        String later = read(list + "/" + last).getString("updatedAt");
        assertThat(CatchUp.since(Warehouse::merchant, list, "id", later))
                .contains(last)
                .doesNotContain(before);
    }

    private static JsonPath read(String path) {
        return merchant().get(path).then().statusCode(200).extract().jsonPath();
    }

    private static String started() {
        return merchant()
                .body(Map.of("name", "Hall 2"))
                .post("/inventory/counts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void enter(String count, String sku) {
        merchant()
                .body(Map.of("lines", List.of(Map.of("sku", sku, "counted", 1))))
                .put("/inventory/counts/{id}/lines", count)
                .then()
                .statusCode(200);
    }

    private static String transferred(UUID to, String sku) {
        return Locations.transfer(Locations.MAIN, to, Map.of(sku, 1))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
