package dev.comptoir.orders.report.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.orders.report.domain.SoldOrder.Amounts;
import dev.comptoir.orders.report.domain.SoldOrder.Line;
import dev.comptoir.orders.report.domain.SoldOrder.Payment;
import dev.comptoir.orders.report.domain.SoldOrder.Refund;
import dev.comptoir.orders.report.domain.SoldOrder.RefundPart;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SalesByRateTest {

    private static final Instant SOLD = Instant.parse("2026-11-27T10:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-11-27");
    private static final Instant LATER = Instant.parse("2026-11-28T10:00:00Z");
    private static final LocalDate NEXT_DAY = LocalDate.parse("2026-11-28");

    private static Line line(int position, long total, long tax, Long discount, Integer basisPoints) {
        return new Line(position, "p" + position, null, 1, total, tax, discount, basisPoints);
    }

    private static Map<SumKey, Sums> facts(Amounts amounts, List<Line> lines, Refund... refunds) {
        SoldOrder order = new SoldOrder(
                UUID.randomUUID(),
                "EUR",
                SOLD,
                true,
                "a@example.test",
                "FR",
                null,
                amounts,
                lines,
                List.of(refunds),
                List.<Payment>of());
        return SalesFacts.of(order, ZoneId.of("UTC"));
    }

    private static Map<String, Sums> places(Map<SumKey, Sums> facts, LocalDate day) {
        return facts.entrySet().stream()
                .filter(fact -> fact.getKey().dimension() == Dimension.PLACE
                        && fact.getKey().day().equals(day))
                .collect(Collectors.toMap(fact -> fact.getKey().key(), Map.Entry::getValue));
    }

    private static Sums sum(Map<SumKey, Sums> facts, Dimension dimension) {
        return facts.entrySet().stream()
                .filter(fact -> fact.getKey().dimension() == dimension)
                .map(Map.Entry::getValue)
                .reduce(Sums.ZERO, Sums::plus);
    }

    @Test
    void lines_count_at_their_own_rates_and_the_order_at_that_of_most_of_it() {
        Map<SumKey, Sums> facts = facts(
                new Amounts(5300, 0, 0, 100, 5400), List.of(line(0, 500, 100, null, 2000), line(1, 4800, 0, null, 0)));
        assertThat(places(facts, DAY))
                .containsOnly(
                        Map.entry("FR|2000", new Sums(0, 1, 600, 100, 0, 0, 0, 0, 0)),
                        Map.entry("FR|0", new Sums(1, 1, 4800, 0, 0, 0, 0, 0, 0)));
    }

    @Test
    void a_discount_lowers_the_line_it_was_given_on_and_an_untaxed_fee_is_taxed_at_nothing() {
        Map<SumKey, Sums> facts = facts(new Amounts(300, 100, 200, 40, 440), List.of(line(0, 300, 40, 100L, 2000)));
        assertThat(places(facts, DAY))
                .containsOnly(
                        Map.entry("FR|2000", new Sums(1, 1, 240, 40, 0, 100, 0, 0, 0)),
                        Map.entry("FR|0", new Sums(0, 0, 200, 0, 200, 0, 0, 0, 0)));
    }

    @Test
    void the_fee_counts_at_the_rate_that_gives_its_tax() {
        Map<SumKey, Sums> facts = facts(
                new Amounts(3000, 0, 500, 328, 3828),
                List.of(line(0, 2000, 110, null, 550), line(1, 1000, 118, null, null)));
        assertThat(places(facts, DAY)).containsOnlyKeys("FR|550", "FR|1180", "FR|2000");
        assertThat(places(facts, DAY).get("FR|2000")).isEqualTo(new Sums(0, 0, 600, 100, 500, 0, 0, 0, 0));
    }

    @Test
    void a_rate_that_does_not_give_the_tax_is_not_believed() {
        Map<SumKey, Sums> facts = facts(new Amounts(4800, 0, 0, 0, 4800), List.of(line(0, 4800, 0, null, 2000)));
        assertThat(places(facts, DAY)).containsOnlyKeys("FR|0");
    }

    @Test
    void units_go_back_at_the_rate_of_their_line_and_a_sum_in_proportion_to_what_is_left() {
        List<Line> lines = List.of(line(3, 500, 100, null, 2000), line(7, 4800, 0, null, 0));
        Refund units = new Refund(LATER, 300, 0, List.of(new RefundPart(3, 300)));
        Refund plain = new Refund(LATER, 510, 0, List.of());
        Map<SumKey, Sums> facts = facts(new Amounts(5300, 0, 0, 100, 5400), lines, units, plain);
        assertThat(places(facts, NEXT_DAY))
                .containsOnly(
                        Map.entry("FR|2000", new Sums(0, 0, 0, 0, 0, 0, 1, 330, 55)),
                        Map.entry("FR|0", new Sums(0, 0, 0, 0, 0, 0, 1, 480, 0)));
        assertThat(facts.get(new SumKey(Dimension.DAY, "EUR", NEXT_DAY, "")))
                .isEqualTo(new Sums(0, 0, 0, 0, 0, 0, 2, 810, 55));
    }

    @Test
    void all_that_goes_back_is_all_that_was_sold_also_when_it_is_more_than_a_line_cost() {
        List<Line> lines = List.of(line(0, 500, 100, null, 2000), line(1, 4800, 264, null, 550));
        Amounts amounts = new Amounts(5300, 0, 490, 462, 6252);
        Refund more = new Refund(LATER, 700, 0, List.of(new RefundPart(0, 700)));
        Refund fee = new Refund(LATER, 588, 588, List.of());
        Refund rest = new Refund(LATER, 6252 - 700 - 588, 0, List.of());
        Map<SumKey, Sums> facts = facts(amounts, lines, more, fee, rest);
        assertThat(places(facts, NEXT_DAY).get("FR|2000"))
                .extracting(Sums::refunded, Sums::refundedTax)
                .containsExactly(1188L, 198L);
        assertThat(places(facts, NEXT_DAY).get("FR|550"))
                .extracting(Sums::refunded, Sums::refundedTax)
                .containsExactly(5064L, 264L);
    }

    @Test
    void places_add_up_to_their_days_whatever_is_sold_and_goes_back() {
        Random random = new Random(11);
        int[] rates = {0, 210, 550, 1000, 2000};
        for (int i = 0; i < 500; i++) {
            List<Line> lines = IntStream.range(0, 1 + random.nextInt(4))
                    .mapToObj(at -> {
                        int rate = rates[random.nextInt(rates.length)];
                        long total = random.nextInt(3000);
                        return line(
                                at,
                                total,
                                Math.round(total * rate / 10_000.0),
                                null,
                                random.nextBoolean() ? rate : null);
                    })
                    .toList();
            long goods = lines.stream().mapToLong(Line::total).sum();
            long discount = random.nextInt(1 + (int) goods / 4);
            long fee = random.nextInt(3) * 245L;
            long tax = lines.stream().mapToLong(Line::tax).sum() + Math.round(fee * 0.2 * random.nextInt(2));
            long total = goods - discount + fee + tax;
            Refund first = new Refund(LATER, total / 3, 0, List.of(new RefundPart(0, total / 3)));
            Refund second = new Refund(LATER, total - total / 3 + random.nextInt(2), 0, List.of());
            Map<SumKey, Sums> facts = facts(new Amounts(goods, discount, fee, tax, total), lines, first, second);
            assertThat(sum(facts, Dimension.PLACE)).isEqualTo(sum(facts, Dimension.DAY));
            assertThat(sum(facts, Dimension.DAY).orders()).isEqualTo(1);
            assertThat(sum(facts, Dimension.DAY).refundedTax()).isEqualTo(total == 0 ? 0 : tax);
        }
    }
}
