package dev.comptoir.orders.refund.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Money;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.OrderFixture;
import dev.comptoir.orders.order.domain.OrderLine;
import dev.comptoir.orders.order.domain.OrderRevision;
import dev.comptoir.orders.order.domain.OrderTotals;
import dev.comptoir.orders.order.domain.ProviderMoney;
import dev.comptoir.testkit.Proves;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Orders that were paid by hand in parts, paid too much, edited, and of which payments were taken back, in any order. */
class RefundLimitTest {

    private static final RefundNote NOTE = new RefundNote(null, false, "me");
    private static final int ORDERS = 400;
    private static final int STEPS = 40;

    private final Map<String, Integer> counts = new TreeMap<>();
    private Random random;
    private OrderFixture fixture;
    private Order order;
    private Map<UUID, Money> payments;
    private Map<UUID, Money> gone;

    private static Money eur(long minor) {
        return Money.ofMinor(minor, "EUR");
    }

    @Test
    @Proves("V01")
    void nothing_goes_back_by_hand_that_did_not_come_in_and_of_no_payment_more_than_it_was() {
        for (int seed = 0; seed < ORDERS; seed++) {
            random = new Random(seed);
            fixture = OrderFixture.usual();
            order = fixture.order();
            payments = new LinkedHashMap<>();
            gone = new LinkedHashMap<>();
            for (int step = 0; step < STEPS; step++) {
                attempt(random.nextInt(8));
                assertThat(order.refunded()).describedAs("seed %s", seed).isLessThanOrEqualTo(order.paid());
                payments.forEach((payment, amount) ->
                        assertThat(gone.getOrDefault(payment, eur(0))).isLessThanOrEqualTo(amount));
            }
        }
        assertThat(counts)
                .containsKeys(
                        "refund-exceeds-refundable",
                        "refund-exceeds-payment",
                        "nothing-to-refund",
                        "payment-has-refunds",
                        "refund-not-below-total");
        assertThat(counts.get("refunds")).isGreaterThan(ORDERS);
        assertThat(counts.get("credit refunded")).isGreaterThan(10);
    }

    private void attempt(int step) {
        try {
            switch (step) {
                case 0, 1 -> pay();
                case 2 -> edit();
                case 3 -> reverse();
                case 4 -> refund(new RefundScope.Full(), SettlementWish.byHand(false));
                case 5 -> refund(sum(eur(random.nextLong(1, 7_000))), SettlementWish.byHand(false));
                case 6 -> refundOfOnePayment(eur(random.nextLong(1, 7_000)));
                default -> refund(units(), SettlementWish.byHand(false));
            }
        } catch (DomainException refusal) {
            counts.merge(refusal.code(), 1, Integer::sum);
        }
    }

    private void pay() {
        boolean isTooMuch = random.nextInt(4) == 0;
        Money some = eur(random.nextLong(1, 4_000));
        Money amount = isTooMuch ? some : some.min(order.due());
        if (isTooMuch) {
            ProviderMoney.received(order, amount);
        } else {
            order.recordPayment(amount);
        }
        payments.put(UUID.randomUUID(), amount);
    }

    /** The first line has other units at another price, never fewer than came back of it. */
    private void edit() {
        OrderLine line = fixture.line(0);
        int units = Math.max(1, line.refundedQuantity()) + random.nextInt(3);
        Money unit = eur(random.nextLong(2_500));
        Money total = eur(unit.minor() * units);
        Money tax = eur(total.minor() / 5);
        line.edit(line.sku(), line.name(), units, new OrderLine.Amounts(unit, total, tax, eur(0), null));
        Money subtotal = total.plus(fixture.line(1).total());
        Money taxes = tax.plus(fixture.line(1).tax()).plus(eur(100));
        Money price = subtotal.plus(eur(500)).plus(taxes);
        new OrderRevision(order).price(new OrderTotals(subtotal, eur(0), eur(500), taxes, price), fixture.lines());
    }

    private void reverse() {
        if (payments.isEmpty()) {
            return;
        }
        UUID payment = payments.keySet().iterator().next();
        order.reversePayment(payments.get(payment));
        payments.remove(payment);
    }

    private void refundOfOnePayment(Money amount) {
        List<UUID> all = new ArrayList<>(payments.keySet());
        UUID payment = all.isEmpty() ? UUID.randomUUID() : all.getLast();
        List<SettlementWish.OfPayment> named = List.of(new SettlementWish.OfPayment(payment, amount));
        refund(sum(amount), new SettlementWish(Settlement.MANUAL, named, false));
    }

    private void refund(RefundScope scope, SettlementWish wish) {
        Money before = order.refundable();
        boolean isCredit = new OrderRevision(order).creditAt(order.total()).isPositive();
        RefundCase.Issued issued = new RefundCase(order, fixture.lines(), shares())
                .issue(scope, NOTE, wish, UUID::randomUUID, Instant.EPOCH);
        Money amount = issued.refund().amount();
        assertThat(amount).isLessThanOrEqualTo(before);
        assertThat(order.refundable()).isEqualTo(before.minus(amount));
        issued.transfers().forEach(part -> gone.merge(part.paymentId(), part.amount(), Money::plus));
        counts.merge("refunds", 1, Integer::sum);
        counts.merge(isCredit ? "credit refunded" : "price refunded", 1, Integer::sum);
    }

    private List<PaymentShare> shares() {
        return payments.entrySet().stream()
                .map(each -> new PaymentShare(
                        each.getKey(), null, null, each.getValue().minus(gone.getOrDefault(each.getKey(), eur(0)))))
                .toList();
    }

    private static RefundScope sum(Money amount) {
        return new RefundScope.Amount(amount.toDecimal(), "EUR");
    }

    private RefundScope units() {
        OrderLine line = fixture.line(random.nextInt(2));
        int units = random.nextInt(1, 3);
        return new RefundScope.Units(
                List.of(new RefundScope.UnitsOfLine(line.id(), units, random.nextBoolean())), random.nextBoolean());
    }
}
