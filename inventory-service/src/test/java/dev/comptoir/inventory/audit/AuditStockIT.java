package dev.comptoir.inventory.audit;

import static dev.comptoir.inventory.Warehouse.merchant;
import static dev.comptoir.inventory.Warehouse.reserved;
import static dev.comptoir.inventory.Warehouse.stocked;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.inventory.Warehouse;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "inventory")
class AuditStockIT {

    @Test
    void names_every_item_whose_counters_do_not_agree_with_the_books() {
        String sku = stocked(10);
        reserved(Map.of(sku, 2));
        assertThat(Warehouse.auditDifferences()).isEmpty();

        Database.current().execute("update stock_items set on_hand = 11, reserved = 3 where sku = ?", sku);
        try {
            assertThat(Warehouse.auditDifferences())
                    .containsExactly(Map.of("sku", sku, "onHand", 11, "ledger", 10, "reserved", 3, "held", 2));
        } finally {
            Database.current().execute("update stock_items set on_hand = 10, reserved = 2 where sku = ?", sku);
        }
    }

    @Test
    void names_the_first_row_that_someone_changed_or_took_out_of_a_ledger() {
        String changed = stocked(10);
        String shortened = stocked(10);
        String sound = stocked(10);
        UUID order = reserved(Map.of(changed, 1, shortened, 1, sound, 1));
        Warehouse.awaitHandled(
                Warehouse.publish(Warehouse.completed(order, Map.of(changed, 1, shortened, 1, sound, 1))));
        Warehouse.adjust(shortened, 3).then().statusCode(201);
        assertThat(brokenLedgers()).isEmpty();

        asIntruder("update stock_movements set note = 'Gift' where sku = ? and reason = 'ADJUSTMENT'", changed);
        asIntruder("delete from stock_movements where sku = ? and reason = 'SALE'", shortened);
        try {
            assertThat(brokenLedgers()).containsExactlyInAnyOrder(changed, shortened);
        } finally {
            asIntruder("update stock_movements set note = 'Delivery' where sku = ? and reason = 'ADJUSTMENT'", changed);
            asIntruder("delete from stock_movements where sku = ?", shortened);
            Database.current().execute("update stock_items set on_hand = 0 where sku = ?", shortened);
        }
    }

    private static List<String> brokenLedgers() {
        return audit("").getList("brokenLedgers.sku");
    }

    private static void asIntruder(String statement, String sku) {
        Database.current().execute("alter table stock_movements disable trigger stock_movements_append_only");
        Database.current().execute(statement, sku);
        Database.current().execute("alter table stock_movements enable trigger stock_movements_append_only");
    }

    @Test
    void goes_through_the_whole_store_page_by_page() {
        for (int i = 0; i < 5; i++) {
            stocked(i);
        }
        List<Integer> checked = new ArrayList<>();
        JsonPath page = audit("?limit=2");
        while (page.getBoolean("hasMore")) {
            checked.add(page.getInt("checkedItems"));
            page = audit("?limit=2&cursor=" + page.getString("nextCursor"));
        }
        checked.add(page.getInt("checkedItems"));

        assertThat(checked.stream().mapToInt(Integer::intValue).sum())
                .isEqualTo((int) Database.current().count("stock_items"));
    }

    @Test
    void refuses_wrong_limits_cursors_and_scopes() {
        merchant().get("/inventory/audit?limit=0").then().statusCode(400);
        merchant().get("/inventory/audit?limit=10001").then().statusCode(400);
        merchant().get("/inventory/audit?cursor=x").then().statusCode(400).body("code", equalTo("invalid-cursor"));
        given().auth()
                .oauth2(Tokens.storefront())
                .get("/inventory/audit")
                .then()
                .statusCode(403);
    }

    private static JsonPath audit(String query) {
        return merchant()
                .get("/inventory/audit" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
