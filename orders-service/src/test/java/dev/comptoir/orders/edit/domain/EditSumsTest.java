package dev.comptoir.orders.edit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.kernel.Money;
import dev.comptoir.kernel.Percentage;
import dev.comptoir.orders.edit.domain.EditedOrder.Row;
import dev.comptoir.orders.order.domain.OrderFixture;
import dev.comptoir.orders.order.domain.OrderLine;
import dev.comptoir.orders.order.domain.OrderTotals;
import dev.comptoir.orders.pricing.domain.PriceRules;
import dev.comptoir.orders.pricing.domain.TaxRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class EditSumsTest {

    private static final TaxRule PLACE = new TaxRule("FR", "", new Percentage(2000), true, "");
    private static final PriceRules RULES = new PriceRules("EUR", false, List.of(PLACE), null, Map.of());
    private static final Money NONE = Money.zero("EUR");

    /** Whatever the order and the edit: all parts add up, none is below zero, and stock moves by the difference. */
    @Property(tries = 500)
    void an_edited_order_adds_up_and_its_stock_is_the_difference(
            @ForAll @IntRange(min = 1, max = 6) int rows,
            @ForAll @LongRange(max = 5_000) long fee,
            @ForAll @IntRange(max = 100) int discountPercent,
            @ForAll long seed) {
        Random random = new Random(seed);
        OrderFixture order = order(rows, fee, discountPercent, random);
        EditCase editCase = new EditCase(order.order(), order.lines(), RULES, RULES.at("FR", null), NONE);
        EditedOrder edited = EditDecision.decide(editCase, edit(order, random));
        OrderTotals totals = edited.totals();
        assertThat(edited.lines().stream().map(Row::total).reduce(NONE, Money::plus))
                .isEqualTo(totals.subtotal());
        assertThat(totals.subtotal()
                        .minus(totals.discount())
                        .plus(totals.shipping())
                        .plus(totals.tax()))
                .isEqualTo(totals.total());
        assertThat(List.of(totals.subtotal(), totals.discount(), totals.shipping(), totals.tax(), totals.total()))
                .noneMatch(Money::isNegative);
        assertThat(edited.stock()).isEqualTo(difference(order.lines(), edited.lines()));
    }

    /** An edit that changes nothing changes no cent, whatever the rates were. */
    @Property(tries = 500)
    void an_edit_of_nothing_costs_nothing(
            @ForAll @IntRange(min = 1, max = 6) int rows,
            @ForAll @LongRange(max = 5_000) long fee,
            @ForAll @IntRange(max = 100) int discountPercent,
            @ForAll long seed) {
        OrderFixture order = order(rows, fee, discountPercent, new Random(seed));
        EditCase editCase = new EditCase(order.order(), order.lines(), RULES, RULES.at("FR", null), NONE);
        EditedOrder edited = EditDecision.decide(editCase, new OrderEdit(List.of(), List.of(), List.of(), null, null));
        assertThat(edited.totals()).isEqualTo(order.order().totals());
        assertThat(edited.stock()).isEmpty();
    }

    private static OrderFixture order(int rows, long fee, int discountPercent, Random random) {
        OrderFixture order = OrderFixture.in("EUR");
        long subtotal = 0;
        for (int i = 0; i < rows; i++) {
            int quantity = 1 + random.nextInt(9);
            long total = (1 + random.nextInt(9_999)) * (long) quantity;
            order.line("S" + random.nextInt(4), quantity, total, random.nextInt((int) total));
            subtotal += total;
        }
        return order.shipping(fee, fee / 5).discount(subtotal * discountPercent / 100);
    }

    private static OrderEdit edit(OrderFixture order, Random random) {
        List<LineEdit> changed = new ArrayList<>();
        List<UUID> removed = new ArrayList<>();
        for (OrderLine line : order.lines()) {
            switch (random.nextInt(4)) {
                case 0 -> removed.add(line.id());
                case 1 -> changed.add(new LineEdit(line.id(), null, null, 1 + random.nextInt(20), null, null));
                case 2 ->
                    changed.add(new LineEdit(
                            line.id(), "S9", null, null, Money.ofMinor(random.nextInt(9_999), "EUR"), null));
                default -> {}
            }
        }
        AddedLine added = new AddedLine(
                UUID.randomUUID(), null, "S1", "New", null, null, 3, Money.ofMinor(777, "EUR"), null, false, true);
        return new OrderEdit(List.of(added), changed, removed, null, null);
    }

    private static Map<String, Integer> difference(List<OrderLine> before, List<Row> after) {
        Map<String, Integer> units = new HashMap<>();
        after.forEach(row -> units.merge(row.sku(), row.quantity(), Integer::sum));
        before.forEach(line -> units.merge(line.sku(), -line.quantity(), Integer::sum));
        units.values().removeIf(count -> count == 0);
        return units;
    }
}
