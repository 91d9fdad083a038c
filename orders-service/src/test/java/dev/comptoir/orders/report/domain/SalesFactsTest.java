package dev.comptoir.orders.report.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.orders.report.domain.SoldOrder.Amounts;
import dev.comptoir.orders.report.domain.SoldOrder.Line;
import dev.comptoir.orders.report.domain.SoldOrder.Payment;
import dev.comptoir.orders.report.domain.SoldOrder.Refund;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SalesFactsTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final UUID CAMPAIGN = UUID.fromString("0192f0c1-2f8e-7c1a-9a4e-6d7a5b1c2d3e");

    private static SoldOrder order(boolean isCounted, String placedAt, Refund... refunds) {
        return new SoldOrder(
                UUID.randomUUID(),
                "EUR",
                Instant.parse(placedAt),
                isCounted,
                " Ann@Example.test",
                "FR",
                CAMPAIGN,
                new Amounts(3550, 0, 500, 810, 4860),
                List.of(
                        line("p1", "A > B", 2, 2000, 400),
                        line("p1", "A > B", 1, 1000, 200),
                        line("p2", null, 1, 550, 110)),
                List.of(refunds),
                List.of(new Payment("Cash", 1000), new Payment("Cash", 500)));
    }

    private static Line line(String product, String category, long units, long total, long tax) {
        return new Line(0, product, category, units, total, tax, null, null);
    }

    private static Refund refund(Instant at, long amount) {
        return new Refund(at, amount, 0, List.of());
    }

    private static Map<SumKey, Sums> facts(SoldOrder order) {
        return SalesFacts.of(order, PARIS);
    }

    private static SumKey key(Dimension dimension, String day, String key) {
        return new SumKey(dimension, "EUR", LocalDate.parse(day), key);
    }

    @Test
    void an_order_counts_once_by_everything_it_is() {
        assertThat(facts(order(true, "2026-11-27T10:00:00Z")))
                .containsOnly(
                        Map.entry(key(Dimension.DAY, "2026-11-27", ""), new Sums(1, 4, 4860, 810, 500, 0, 0, 0, 0)),
                        Map.entry(
                                key(Dimension.PLACE, "2026-11-27", "FR|2000"),
                                new Sums(1, 4, 4860, 810, 500, 0, 0, 0, 0)),
                        Map.entry(
                                key(Dimension.CUSTOMER, "2026-11-27", "ann@example.test"),
                                new Sums(1, 4, 4860, 810, 0, 0, 0, 0, 0)),
                        Map.entry(
                                key(Dimension.CAMPAIGN, "2026-11-27", CAMPAIGN.toString()),
                                new Sums(1, 4, 4860, 810, 0, 0, 0, 0, 0)),
                        Map.entry(key(Dimension.PRODUCT, "2026-11-27", "p1"), new Sums(1, 3, 3000, 600, 0, 0, 0, 0, 0)),
                        Map.entry(key(Dimension.PRODUCT, "2026-11-27", "p2"), new Sums(1, 1, 550, 110, 0, 0, 0, 0, 0)),
                        Map.entry(
                                key(Dimension.CATEGORY, "2026-11-27", "A > B"),
                                new Sums(1, 3, 3000, 600, 0, 0, 0, 0, 0)),
                        Map.entry(key(Dimension.CATEGORY, "2026-11-27", ""), new Sums(1, 1, 550, 110, 0, 0, 0, 0, 0)),
                        Map.entry(
                                key(Dimension.PAYMENT_METHOD, "2026-11-27", "Cash"),
                                new Sums(1, 0, 1500, 0, 0, 0, 0, 0, 0)));
    }

    @Test
    void categories_add_up_to_what_products_do_and_an_unknown_one_is_not_kept() {
        SoldOrder order = new SoldOrder(
                UUID.randomUUID(),
                "EUR",
                Instant.parse("2026-11-27T10:00:00Z"),
                true,
                "a@example.test",
                "FR",
                null,
                new Amounts(600, 0, 0, 0, 600),
                List.of(
                        line("p1", "Shirts", 1, 100, 0),
                        line("p2", "Shirts", 1, 200, 0),
                        line("p3", "", 1, 250, 0),
                        line("sku:X", null, 1, 50, 0)),
                List.of(),
                List.of());
        assertThat(facts(order))
                .containsEntry(key(Dimension.CATEGORY, "2026-11-27", "Shirts"), new Sums(1, 2, 300, 0, 0, 0, 0, 0, 0))
                .containsEntry(key(Dimension.CATEGORY, "2026-11-27", ""), new Sums(1, 2, 300, 0, 0, 0, 0, 0, 0));
        assertThat(order.categories()).isEqualTo(Map.of("p1", "Shirts", "p2", "Shirts", "p3", ""));
    }

    @Test
    void a_refund_counts_on_its_own_day_and_all_refunds_give_the_whole_tax_back() {
        Map<SumKey, Sums> facts = facts(order(
                true,
                "2026-11-27T10:00:00Z",
                refund(Instant.parse("2026-11-28T10:00:00Z"), 1003),
                refund(Instant.parse("2026-11-28T11:00:00Z"), 1001),
                refund(Instant.parse("2026-11-30T10:00:00Z"), 2856)));
        Sums first = facts.get(key(Dimension.DAY, "2026-11-28", ""));
        Sums second = facts.get(key(Dimension.DAY, "2026-11-30", ""));
        assertThat(first).isEqualTo(new Sums(0, 0, 0, 0, 0, 0, 2, 2004, 334));
        assertThat(second).isEqualTo(new Sums(0, 0, 0, 0, 0, 0, 1, 2856, 476));
        assertThat(facts.get(key(Dimension.PLACE, "2026-11-30", "FR|2000"))).isEqualTo(second);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-24T21:59:59Z, 2026-10-24",
        "2026-10-24T22:00:00Z, 2026-10-25",
        "2026-10-25T22:59:59Z, 2026-10-25",
        "2026-10-25T23:00:00Z, 2026-10-26",
        "2026-03-28T23:00:00Z, 2026-03-29",
        "2026-03-29T21:59:59Z, 2026-03-29",
        "2026-03-29T22:00:00Z, 2026-03-30"
    })
    void days_are_those_of_the_store_also_when_its_clocks_change(String placedAt, String day) {
        assertThat(facts(order(true, placedAt))).containsKey(key(Dimension.DAY, day, ""));
    }

    @Test
    void an_order_that_is_cancelled_or_deleted_takes_back_what_it_added() {
        Map<SumKey, Sums> sold = facts(order(true, "2026-11-27T10:00:00Z"));
        Map<SumKey, Sums> cancelled = facts(order(false, "2026-11-27T10:00:00Z"));
        assertThat(cancelled).isEmpty();
        assertThat(SalesFacts.difference(sold, cancelled)).hasSameSizeAs(sold);
        assertThat(SalesFacts.difference(sold, cancelled).get(key(Dimension.DAY, "2026-11-27", "")))
                .isEqualTo(new Sums(-1, -4, -4860, -810, -500, 0, 0, 0, 0));
        assertThat(SalesFacts.difference(sold, sold)).isEmpty();
    }
}
