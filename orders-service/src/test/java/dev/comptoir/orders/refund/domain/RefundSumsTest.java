package dev.comptoir.orders.refund.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.orders.order.domain.OrderFixture;
import dev.comptoir.orders.order.domain.OrderLine;
import dev.comptoir.testkit.Proves;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class RefundSumsTest {

    private static final RefundNote NOTE = new RefundNote(null, false, "me");

    /** Whatever the prices, taxes, discount and order of the parts: all units and the shipping are the captured sum. */
    @Property(tries = 500)
    @Proves("V01")
    void all_parts_together_are_what_was_captured(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 7) Integer> quantities,
            @ForAll @LongRange(max = 99_999) long price,
            @ForAll @LongRange(max = 9_999) long tax,
            @ForAll @IntRange(max = 100) int discountPercent,
            @ForAll @LongRange(max = 5_000) long shipping,
            @ForAll long seed) {
        OrderFixture order = order(quantities, price, tax, discountPercent, shipping, seed);
        RefundCase refundCase = new RefundCase(order.order(), order.lines());
        for (RefundScope scope : everyUnitApart(order, seed)) {
            if (RefundSumsTest.isWorthSomething(order, scope)) {
                refundCase.issue(scope, NOTE, UUID::randomUUID, Instant.EPOCH);
            }
        }
        assertThat(order.order().refunded()).isEqualTo(order.order().paid());
    }

    private static OrderFixture order(
            List<Integer> quantities, long price, long tax, int discountPercent, long shipping, long seed) {
        Random random = new Random(seed);
        OrderFixture order = OrderFixture.in("EUR");
        for (int quantity : quantities) {
            order.line("S" + quantity, quantity, (price + random.nextInt(100)) * quantity, tax + random.nextInt(7));
        }
        long subtotal =
                order.lines().stream().mapToLong(line -> line.total().minor()).sum();
        return order.shipping(shipping, shipping / 5)
                .discount(subtotal * discountPercent / 100)
                .allPaid();
    }

    private static List<RefundScope> everyUnitApart(OrderFixture order, long seed) {
        List<RefundScope> scopes = new ArrayList<>();
        scopes.add(new RefundScope.Units(List.of(), true));
        for (OrderLine line : order.lines()) {
            for (int unit = 0; unit < line.quantity(); unit++) {
                scopes.add(new RefundScope.Units(List.of(new RefundScope.UnitsOfLine(line.id(), 1, false)), false));
            }
        }
        Collections.shuffle(scopes, new Random(seed));
        return scopes;
    }

    /** A unit that costs nothing cannot be refunded; it is put aside by counting it as refunded. */
    private static boolean isWorthSomething(OrderFixture order, RefundScope scope) {
        RefundScope.Units units = (RefundScope.Units) scope;
        LineRefundValue worth = LineRefundValue.of(order.order(), order.lines());
        if (units.lines().isEmpty()) {
            return worth.shipping().isPositive();
        }
        OrderLine line = order.lines().stream()
                .filter(each -> each.id().equals(units.lines().getFirst().lineId()))
                .findFirst()
                .orElseThrow();
        boolean isWorth = worth.ofUnits(line.id(), line.refundedQuantity(), 1).isPositive();
        if (!isWorth) {
            line.refund(1, false);
        }
        return isWorth;
    }
}
