package dev.comptoir.orders.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.contracts.calls.PlacementLineV1;
import dev.comptoir.contracts.calls.PlacementRequestV1;
import dev.comptoir.contracts.shared.CustomerV1;
import dev.comptoir.contracts.shared.ShippingV1;
import dev.comptoir.contracts.shared.TotalsV1;
import dev.comptoir.kernel.Money;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlacementTotalsCheckTest {

    private static Money eur(long minor) {
        return Money.ofMinor(minor, "EUR");
    }

    private static PlacementRequestV1 request(long total, long tax, ShippingV1 shipping, TotalsV1 totals) {
        PlacementLineV1 line = new PlacementLineV1(
                UUID.randomUUID(),
                "TEA",
                "Tea",
                null,
                2,
                eur(1000),
                eur(total),
                eur(tax),
                null,
                true,
                null,
                null,
                null);
        CustomerV1 customer = new CustomerV1("ann@example.test", "Ann", "", "en", null);
        return new PlacementRequestV1(
                UUID.randomUUID(),
                UUID.randomUUID(),
                customer,
                null,
                null,
                shipping,
                List.of(line),
                totals,
                "",
                null,
                null,
                null);
    }

    private static TotalsV1 totals(long subtotal, long shipping, long tax, long total) {
        return new TotalsV1(eur(subtotal), eur(0), eur(shipping), eur(tax), eur(total));
    }

    @Test
    void prices_without_tax_and_prices_with_tax_add_up() {
        assertThatCode(() -> PlacementTotalsCheck.check(request(2000, 400, null, totals(2000, 0, 400, 2400)), "EUR"))
                .doesNotThrowAnyException();
        assertThatCode(() -> PlacementTotalsCheck.check(request(1667, 333, null, totals(1667, 0, 333, 2000)), "EUR"))
                .doesNotThrowAnyException();
    }

    @Test
    void a_cent_too_much_is_refused() {
        assertThatThrownBy(
                        () -> PlacementTotalsCheck.check(request(2000, 400, null, totals(2000, 0, 400, 2401)), "EUR"))
                .hasFieldOrPropertyWithValue("code", "placement-sums-differ")
                .hasMessageContaining("/totals/total");
    }

    @Test
    void tax_that_neither_lines_nor_shipping_explain_is_refused() {
        assertThatThrownBy(
                        () -> PlacementTotalsCheck.check(request(2000, 400, null, totals(2000, 0, 401, 2401)), "EUR"))
                .hasFieldOrPropertyWithValue("code", "placement-sums-differ");
    }

    @Test
    void another_currency_and_amounts_below_zero_are_refused() {
        assertThatThrownBy(
                        () -> PlacementTotalsCheck.check(request(2000, 400, null, totals(2000, 0, 400, 2400)), "USD"))
                .hasFieldOrPropertyWithValue("code", "foreign-currency");
        assertThatThrownBy(() -> PlacementTotalsCheck.check(request(2000, -1, null, totals(2000, 0, 0, 2000)), "EUR"))
                .hasFieldOrPropertyWithValue("code", "negative-amount");
    }

    @Test
    void what_is_delivered_needs_an_address() {
        ShippingV1 shipping = new ShippingV1(UUID.randomUUID(), "Colissimo", eur(500));
        assertThatThrownBy(() ->
                        PlacementTotalsCheck.check(request(2000, 400, shipping, totals(2000, 500, 400, 2900)), "EUR"))
                .hasFieldOrPropertyWithValue("code", "shipping-address-missing");
    }

    @Test
    void a_line_with_a_file_is_a_download_unless_it_is_shipped_too() {
        UUID file = UUID.randomUUID();
        assertThat(Placement.isDigital(line(file, null))).isTrue();
        assertThat(Placement.isDigital(line(file, false))).isTrue();
        assertThat(Placement.isDigital(line(file, true))).isFalse();
        assertThat(Placement.isDigital(line(null, false))).isFalse();
    }

    private static PlacementLineV1 line(UUID file, Boolean requiresShipping) {
        return new PlacementLineV1(
                null, "A", "A", null, 1, eur(1), eur(1), eur(0), file, requiresShipping, null, null, null);
    }

    private static PlacementRequestV1 discounted(long total, long tax, long discount, TotalsV1 totals) {
        PlacementRequestV1 plain = request(total, tax, null, totals);
        PlacementLineV1 line = plain.lines().getFirst();
        PlacementLineV1 cheaper = new PlacementLineV1(
                line.productId(),
                "TEA",
                "Tea",
                null,
                2,
                eur(1000),
                eur(total),
                eur(tax),
                null,
                true,
                eur(discount),
                null,
                null);
        return new PlacementRequestV1(
                plain.orderId(),
                plain.cartId(),
                plain.customer(),
                null,
                null,
                null,
                List.of(cheaper),
                totals,
                "",
                null,
                null,
                null);
    }

    private static TotalsV1 less(long subtotal, long discount, long tax, long total) {
        return new TotalsV1(eur(subtotal), eur(discount), eur(0), eur(tax), eur(total));
    }

    @Test
    void a_discounted_line_pays_the_tax_of_what_is_left() {
        assertThatCode(() -> PlacementTotalsCheck.check(discounted(2000, 360, 200, less(2000, 200, 360, 2160)), "EUR"))
                .doesNotThrowAnyException();
        // Prices with tax: 20.00 less 10 % is 18.00, of which 3.00 are tax.
        assertThatCode(() -> PlacementTotalsCheck.check(discounted(1667, 300, 167, less(1667, 167, 300, 1800)), "EUR"))
                .doesNotThrowAnyException();
    }

    @Test
    void shares_that_do_not_come_to_the_discount_are_refused() {
        assertThatThrownBy(
                        () -> PlacementTotalsCheck.check(discounted(2000, 360, 100, less(2000, 200, 360, 2160)), "EUR"))
                .hasMessageContaining("/totals/discountTotal");
        assertThatThrownBy(() -> PlacementTotalsCheck.check(discounted(2000, 0, 2100, less(2000, 2100, 0, 0)), "EUR"))
                .hasMessageContaining("/lines/0/discount");
    }
}
