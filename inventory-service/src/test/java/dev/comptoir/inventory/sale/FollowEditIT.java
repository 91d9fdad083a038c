package dev.comptoir.inventory.sale;

import static dev.comptoir.inventory.Warehouse.edited;
import static dev.comptoir.inventory.Warehouse.merchant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.contracts.orders.OrderEditedV1;
import dev.comptoir.contracts.orders.OrderEditedV1.StockChangeV1;
import dev.comptoir.inventory.Warehouse;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "inventory")
class FollowEditIT {

    private static UUID sold(Map<String, Integer> units) {
        UUID order = Warehouse.reserved(units);
        Warehouse.awaitHandled(Warehouse.publish(Warehouse.completed(order, units)));
        return order;
    }

    private static int onHand(String sku) {
        return ((Number) Database.current().value("select on_hand from stock_items where sku = ?", sku)).intValue();
    }

    private static int reserved(String sku) {
        return ((Number) Database.current().value("select reserved from stock_items where sku = ?", sku)).intValue();
    }

    @Test
    @Proves("O-164")
    void what_was_reserved_for_the_edit_is_sold_and_what_the_order_gives_up_comes_back() {
        String more = Warehouse.stocked(10);
        String fewer = Warehouse.stocked(10);
        UUID order = sold(Map.of(more, 1, fewer, 4));
        UUID edit = Warehouse.reserved(Map.of(more, 2));
        OrderEditedV1 event = edited(order, edit, new StockChangeV1(more, 2), new StockChangeV1(fewer, -3));
        UUID eventId = Warehouse.publish(event);
        Warehouse.awaitHandled(eventId);
        Warehouse.publishAgain(eventId, event);
        UUID later = Warehouse.publish(edited(order, UUID.randomUUID()));
        Warehouse.awaitHandled(later);
        assertThat(onHand(more)).isEqualTo(7);
        assertThat(reserved(more)).isZero();
        assertThat(onHand(fewer)).isEqualTo(9);
        merchant()
                .get("/inventory/items/{sku}/movements", fewer)
                .then()
                .body("items.reason", contains("EDIT", "SALE", "ADJUSTMENT"))
                .body("items[0].delta", equalTo(3))
                .body("items[0].causeId", equalTo(edit.toString()))
                .body("items[0].orderUrl", equalTo("/v1/orders/" + order))
                .body("items[1].orderUrl", equalTo("/v1/orders/" + order));
        merchant()
                .get("/inventory/reservations/{order}", order)
                .then()
                .body("lines.find { it.sku == '" + more + "' }.quantity", equalTo(3))
                .body("lines.find { it.sku == '" + fewer + "' }.quantity", equalTo(1));
    }

    @Test
    void an_edit_whose_reservation_is_gone_takes_what_is_left_or_says_what_is_missing() {
        String sku = Warehouse.stocked(5);
        UUID order = sold(Map.of(sku, 1));
        Warehouse.awaitHandled(Warehouse.publish(edited(order, UUID.randomUUID(), new StockChangeV1(sku, 2))));
        assertThat(onHand(sku)).isEqualTo(2);
        Warehouse.awaitHandled(Warehouse.publish(edited(order, UUID.randomUUID(), new StockChangeV1(sku, 3))));
        assertThat(onHand(sku)).isEqualTo(2);
        merchant()
                .get("/inventory/reservations/{order}", order)
                .then()
                .body("lines[0].quantity", equalTo(6))
                .body("lines[0].taken", equalTo(3));
    }

    @Test
    void a_line_that_comes_new_to_the_order_goes_back_with_it() {
        String first = Warehouse.stocked(5);
        String added = Warehouse.stocked(5);
        UUID order = sold(Map.of(first, 1));
        UUID edit = Warehouse.reserved(Map.of(added, 2));
        Warehouse.awaitHandled(Warehouse.publish(edited(order, edit, new StockChangeV1(added, 2))));
        assertThat(onHand(added)).isEqualTo(3);
        UUID back = Warehouse.publish(edited(order, UUID.randomUUID(), new StockChangeV1(added, -2)));
        Warehouse.awaitHandled(back);
        assertThat(onHand(added)).isEqualTo(5);
        merchant().get("/inventory/reservations/{order}", order).then().body("lines.sku", contains(first));
    }
}
