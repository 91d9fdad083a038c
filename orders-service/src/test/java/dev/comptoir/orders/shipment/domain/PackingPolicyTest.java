package dev.comptoir.orders.shipment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.orders.order.domain.OrderFixture;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PackingPolicyTest {

    private final OrderFixture order = OrderFixture.usual();

    @Test
    void everything_not_shipped_yet_is_packed_when_nothing_is_named() {
        order.line(0).ship(1);

        assertThat(PackingPolicy.pack(order.lines(), Map.of()))
                .extracting(packed -> packed.line().sku() + " x " + packed.quantity())
                .containsExactly("SHIRT-M x 1", "BOOK x 1");
    }

    @Test
    void a_download_is_in_no_parcel() {
        order.digital(1);

        assertThat(PackingPolicy.pack(order.lines(), Map.of()))
                .extracting(packed -> packed.line().sku())
                .containsExactly("SHIRT-M");
        assertThatThrownBy(() ->
                        PackingPolicy.pack(order.lines(), Map.of(order.line(1).id(), 1L)))
                .hasFieldOrPropertyWithValue("code", "quantity-exceeds-unshipped");
    }

    @Test
    void more_than_is_left_and_lines_of_other_orders_are_refused() {
        assertThatThrownBy(() ->
                        PackingPolicy.pack(order.lines(), Map.of(order.line(0).id(), 3L)))
                .hasFieldOrPropertyWithValue("code", "quantity-exceeds-unshipped");
        assertThatThrownBy(() -> PackingPolicy.pack(order.lines(), Map.of(UUID.randomUUID(), 1L)))
                .hasFieldOrPropertyWithValue("code", "line-not-in-order");
    }

    @Test
    void nothing_left_is_nothing_to_ship() {
        order.lines().forEach(line -> line.ship(line.unshipped()));

        assertThatThrownBy(() -> PackingPolicy.pack(order.lines(), Map.of()))
                .hasFieldOrPropertyWithValue("code", "nothing-to-ship");
    }
}
