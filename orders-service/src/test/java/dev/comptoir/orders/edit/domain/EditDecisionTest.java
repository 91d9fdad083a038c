package dev.comptoir.orders.edit.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.kernel.Money;
import dev.comptoir.kernel.Percentage;
import dev.comptoir.orders.edit.domain.OrderEdit.FeeEdit;
import dev.comptoir.orders.order.domain.Concession;
import dev.comptoir.orders.order.domain.Lifecycle;
import dev.comptoir.orders.order.domain.OrderFixture;
import dev.comptoir.orders.order.domain.OrderLine;
import dev.comptoir.orders.order.domain.OrderRevision;
import dev.comptoir.orders.pricing.domain.DueTax;
import dev.comptoir.orders.pricing.domain.PriceRules;
import dev.comptoir.orders.pricing.domain.TaxRule;
import dev.comptoir.testkit.Proves;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The usual order: two shirts at 10.00, a book at 15.50, 5.00 shipping, 20 % on all of it, 48.60. */
class EditDecisionTest {

    private static final TaxRule FRANCE = new TaxRule("FR", "", new Percentage(2000), true, "");

    private final OrderFixture order = OrderFixture.usual();

    private static Money eur(long cents) {
        return Money.ofMinor(cents, "EUR");
    }

    private EditedOrder decide(OrderEdit edit) {
        PriceRules rules = new PriceRules("EUR", false, List.of(FRANCE), null, Map.of());
        return EditDecision.decide(
                new EditCase(order.order(), order.lines(), rules, rules.at("FR", null), eur(0)), edit);
    }

    private static OrderEdit changing(LineEdit... changes) {
        return new OrderEdit(List.of(), List.of(changes), List.of(), null, null);
    }

    private LineEdit quantity(int line, int quantity) {
        return new LineEdit(order.line(line).id(), null, null, quantity, null, null);
    }

    private LineEdit price(int line, long cents) {
        return new LineEdit(order.line(line).id(), null, null, null, eur(cents), null);
    }

    private OrderEdit removing(int line) {
        return new OrderEdit(List.of(), List.of(), List.of(order.line(line).id()), null, null);
    }

    private static AddedLine mug(int quantity) {
        return new AddedLine(UUID.randomUUID(), null, "MUG", "Mug", null, null, quantity, eur(800), null, false, true);
    }

    private static void refuses(org.assertj.core.api.ThrowableAssert.ThrowingCallable edit, String code) {
        assertThatThrownBy(edit).hasFieldOrPropertyWithValue("code", code);
    }

    @Test
    @Proves("O-164")
    void lines_come_and_go_and_their_units_with_them() {
        EditedOrder added = decide(new OrderEdit(List.of(mug(2)), List.of(), List.of(), null, null));
        assertThat(added.totals().total()).isEqualTo(eur(4860 + 1600 + 320));
        assertThat(added.stock()).isEqualTo(Map.of("MUG", 2));
        EditedOrder removed = decide(removing(1));
        assertThat(removed.totals().total()).isEqualTo(eur(4860 - 1550 - 310));
        assertThat(removed.stock()).isEqualTo(Map.of("BOOK", -1));
        assertThat(removed.taken()).isEmpty();
    }

    @Test
    @Proves("O-165")
    void a_price_touches_no_stock_and_a_quantity_exactly_its_units() {
        EditedOrder cheaper = decide(changing(price(0, 900)));
        assertThat(cheaper.totals().total()).isEqualTo(eur(4860 - 200 - 40));
        assertThat(cheaper.stock()).isEmpty();
        EditedOrder more = decide(changing(quantity(0, 5)));
        assertThat(more.totals().tax()).isEqualTo(eur(810 + 600));
        assertThat(more.stock()).isEqualTo(Map.of("SHIRT-M", 3));
        assertThat(decide(changing(quantity(0, 1))).stock()).isEqualTo(Map.of("SHIRT-M", -1));
    }

    @Test
    @Proves("O-165")
    void another_sku_takes_its_own_units_and_gives_the_old_ones_back() {
        LineEdit other = new LineEdit(order.line(0).id(), "SHIRT-L", "Shirt L", null, null, null);
        EditedOrder edited = decide(changing(other));
        assertThat(edited.stock()).isEqualTo(Map.of("SHIRT-L", 2, "SHIRT-M", -2));
        assertThat(edited.taken()).isEqualTo(Map.of("SHIRT-L", 2));
        assertThat(edited.totals()).isEqualTo(order.order().totals());
        assertThat(edited.row(order.line(0).id()).name()).isEqualTo("Shirt L");
    }

    @Test
    @Proves("O-166")
    void a_discount_lowers_the_tax_and_goes_again() {
        EditedOrder discounted = decide(new OrderEdit(List.of(), List.of(), List.of(), eur(355), null));
        assertThat(discounted.totals().discount()).isEqualTo(eur(355));
        assertThat(discounted.totals().tax()).isEqualTo(eur(810 - 71));
        refuses(
                () -> decide(new OrderEdit(List.of(), List.of(), List.of(), eur(3551), null)),
                "discount-exceeds-goods");
    }

    @Test
    @Proves("O-167")
    void tax_and_shipping_fee_are_changed_by_themselves() {
        LineEdit untaxed = new LineEdit(order.line(1).id(), null, null, null, null, DueTax.NONE);
        assertThat(decide(changing(untaxed)).totals().tax()).isEqualTo(eur(500));
        EditedOrder free = decide(new OrderEdit(List.of(), List.of(), List.of(), null, new FeeEdit(eur(0), null)));
        assertThat(free.totals().shipping()).isEqualTo(eur(0));
        assertThat(free.totals().tax()).isEqualTo(eur(710));
        EditedOrder dear =
                decide(new OrderEdit(List.of(), List.of(), List.of(), null, new FeeEdit(eur(1000), DueTax.of(eur(1)))));
        assertThat(dear.totals().total()).isEqualTo(eur(3550 + 710 + 1001));
    }

    @Test
    void units_in_a_parcel_stay_as_they_are() {
        OrderLine shirts = order.line(0);
        shirts.ship(1);
        refuses(() -> decide(removing(0)), "line-shipped");
        refuses(() -> decide(changing(price(0, 1))), "line-shipped");
        shirts.prepare(1);
        refuses(() -> decide(changing(quantity(0, 1))), "line-shipped");
        assertThat(decide(changing(quantity(0, 3))).stock()).isEqualTo(Map.of("SHIRT-M", 1));
        LineEdit renamed = new LineEdit(shirts.id(), null, "Shirt, medium", null, null, null);
        assertThat(decide(changing(renamed)).totals()).isEqualTo(order.order().totals());
    }

    @Test
    void what_was_refunded_stays_as_it_is() {
        order.line(0).refund(1, false);
        refuses(() -> decide(changing(quantity(0, 5))), "line-refunded");
        refuses(() -> decide(removing(0)), "line-refunded");
    }

    @Test
    void an_order_keeps_a_line_and_each_is_named_once() {
        OrderEdit all = new OrderEdit(
                List.of(), List.of(), order.lines().stream().map(OrderLine::id).toList(), null, null);
        refuses(() -> decide(all), "order-needs-a-line");
        refuses(() -> decide(changing(quantity(0, 1), quantity(0, 2))), "line-named-twice");
        refuses(
                () -> decide(changing(new LineEdit(UUID.randomUUID(), null, null, 1, null, null))),
                "line-not-in-order");
        order.is(Lifecycle.CANCELLED);
        refuses(() -> decide(changing(quantity(0, 1))), "order-cancelled");
    }

    @Test
    void what_was_paid_beyond_the_new_price_is_to_be_given_back_and_takes_nothing_off_it() {
        OrderRevision revision = new OrderRevision(order.allPaid().order());
        EditedOrder edited = decide(removing(1));
        assertThat(revision.creditAt(edited.totals().total())).isEqualTo(eur(1860));
        assertThat(revision.dueAt(edited.totals().total())).isEqualTo(eur(0));
        revision.price(edited.totals(), List.of(order.line(0)));
        order.order().recordRefund(eur(1860), eur(0), Concession.SUM);
        assertThat(revision.conceded()).isEqualTo(eur(0));
        assertThat(order.order().paymentStatus()).hasToString("PAID");
        assertThat(revision.creditAt(order.order().total())).isEqualTo(eur(0));
    }
}
