package dev.comptoir.carts.cart.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.carts.cart.domain.CartEdit.AddItems;
import dev.comptoir.carts.cart.domain.CartEdit.Addition;
import dev.comptoir.carts.cart.domain.CartEdit.ChangeQuantity;
import dev.comptoir.carts.cart.domain.CartEdit.RemoveItem;
import dev.comptoir.carts.cart.domain.CartEdit.SetRemark;
import dev.comptoir.carts.catalog.domain.PricedSku;
import dev.comptoir.carts.catalog.domain.QuantityLimits;
import dev.comptoir.kernel.Money;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CartUnitsTest {

    private static final UUID ROW = new UUID(0, 7);
    private static final CartContent CART = CartContent.empty("fr", "EUR", false)
            .withItems(List.of(item("TEA", ROW, 2), item("POT", new UUID(0, 8), 1)));

    private static CartItem item(String sku, UUID row, int quantity) {
        PricedSku priced = new PricedSku(
                sku,
                new UUID(0, 1),
                sku,
                "",
                Money.parse("5.00", "EUR"),
                true,
                true,
                null,
                true,
                QuantityLimits.NONE,
                null,
                Map.of());
        return CartItem.of(row, priced, quantity);
    }

    @Test
    void what_is_added_adds_up() {
        AddItems add = new AddItems(
                List.of(new Addition(ROW, "TEA", 3, "/quantity"), new Addition(ROW, "CUP", 1, "/quantity")));

        assertThat(CartUnits.after(CART, add)).containsExactlyInAnyOrderEntriesOf(Map.of("TEA", 5, "POT", 1, "CUP", 1));
    }

    @Test
    void a_row_is_named_by_its_id_or_its_sku() {
        assertThat(CartUnits.after(CART, new ChangeQuantity(ROW.toString(), 9))).containsEntry("TEA", 9);
        assertThat(CartUnits.after(CART, new RemoveItem("TEA"))).containsOnlyKeys("POT");
        assertThat(CartUnits.after(CART, new RemoveItem("no-such"))).isEqualTo(CartUnits.of(CART));
    }

    @Test
    void other_edits_change_no_units() {
        assertThat(CartUnits.after(CART, new SetRemark("Ring twice."))).isEqualTo(Map.of("TEA", 2, "POT", 1));
    }
}
