package dev.comptoir.orders.vat.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.orders.vat.domain.TaxedOrder.Credit;
import dev.comptoir.orders.vat.domain.TaxedOrder.CreditedLine;
import dev.comptoir.orders.vat.domain.TaxedOrder.Flow;
import dev.comptoir.orders.vat.domain.TaxedOrder.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VatBookTest {

    private static final LocalDate SOLD = LocalDate.of(2026, 9, 30);
    private static final UUID SHIRT = new UUID(0, 1);
    private static final UUID BOOK = new UUID(0, 2);
    private static final VatKey STANDARD = new VatKey(VatCategory.GOODS, "FR", 2000);
    private static final VatKey REDUCED = new VatKey(VatCategory.GOODS, "FR", 550);
    private static final List<Part> PARTS = List.of(
            new Part(SHIRT, new VatRow(STANDARD, 2_000, 400)),
            new Part(BOOK, new VatRow(REDUCED, 1_000, 55)),
            new Part(null, new VatRow(STANDARD, 500, 100)));

    private static TaxedOrder order(
            LocalDate changed, boolean isVoid, List<Credit> credits, long conceded, Flow... flows) {
        return new TaxedOrder(
                new UUID(0, 9), "EUR", SOLD, changed, true, isVoid, PARTS, credits, conceded, List.of(flows));
    }

    private static TaxedOrder plain(LocalDate changed) {
        return order(changed, false, List.of(), 0);
    }

    private static List<VatRow> sum(List<VatMovement> movements) {
        return VatRow.sum(movements.stream().map(VatMovement::row).toList());
    }

    @Test
    void a_sale_is_recorded_on_its_day_at_its_rates() {
        assertThat(VatBook.book(plain(SOLD.plusDays(3)), null).movements())
                .containsExactly(
                        new VatMovement(VatMovement.Flow.SALE, SOLD, SOLD, new VatRow(REDUCED, 1_000, 55)),
                        new VatMovement(VatMovement.Flow.SALE, SOLD, SOLD, new VatRow(STANDARD, 2_500, 500)));
    }

    @Test
    void nothing_is_recorded_twice_however_often_an_order_is_looked_at() {
        VatBook.Counted counted = VatBook.book(plain(SOLD), null).counted();
        assertThat(VatBook.book(plain(SOLD.plusDays(9)), counted).movements()).isEmpty();
    }

    @Test
    void a_refund_of_a_line_corrects_the_day_of_the_sale_at_the_rate_of_the_line() {
        VatBook.Counted counted = VatBook.book(plain(SOLD), null).counted();
        Credit book = new Credit(List.of(new CreditedLine(BOOK, 1_055)), 0, 1_055);
        LocalDate october = LocalDate.of(2026, 10, 2);
        assertThat(VatBook.book(order(october, false, List.of(book), 1_055), counted)
                        .movements())
                .containsExactly(
                        new VatMovement(VatMovement.Flow.SALE, SOLD, october, new VatRow(REDUCED, -1_000, -55)));
    }

    @Test
    void a_refund_takes_no_more_off_a_rate_than_was_sold_at_it() {
        Credit book = new Credit(List.of(new CreditedLine(BOOK, 1_100)), 0, 1_100);
        assertThat(sum(VatBook.book(order(SOLD, false, List.of(book), 1_100), null)
                        .movements()))
                .singleElement()
                .satisfies(row -> assertThat(row.key()).isEqualTo(STANDARD))
                .satisfies(row -> assertThat(row.gross()).isEqualTo(3_000 - 45));
    }

    @Test
    void a_plain_sum_is_taken_off_all_rates_in_proportion_to_the_cent() {
        TaxedOrder refunded = order(SOLD, false, List.of(new Credit(List.of(), 0, 1_000)), 1_000);
        long left = sum(VatBook.book(refunded, null).movements()).stream()
                .mapToLong(VatRow::gross)
                .sum();
        assertThat(left).isEqualTo(4_055 - 1_000);
    }

    @Test
    void a_cancellation_takes_back_the_whole_tax() {
        VatBook.Booked booked = VatBook.book(order(SOLD.plusDays(2), true, List.of(), 0), null);
        assertThat(sum(booked.movements())).isEmpty();
        assertThat(booked.movements()).hasSize(4);
        assertThat(booked.movements().getLast().recordedOn()).isEqualTo(SOLD.plusDays(2));
    }

    @Test
    void orders_of_businesses_do_not_count_and_leave_when_the_number_comes_late() {
        VatBook.Counted counted = VatBook.book(plain(SOLD), null).counted();
        TaxedOrder business = new TaxedOrder(
                new UUID(0, 9), "EUR", SOLD, SOLD.plusDays(1), false, false, PARTS, List.of(), 0, List.of());
        assertThat(VatBook.book(business, null).movements()).isEmpty();
        assertThat(sum(VatBook.book(business, counted).movements()).stream()
                        .mapToLong(VatRow::gross)
                        .sum())
                .isEqualTo(-4_055);
    }

    @Test
    void money_counts_on_the_day_it_moved_shared_among_the_rates() {
        Flow in = new Flow("p1", SOLD.plusDays(1), 4_055);
        Flow back = new Flow("r1", SOLD.plusDays(5), -1_000);
        VatBook.Counted paid = VatBook.book(order(SOLD.plusDays(1), false, List.of(), 0, in), null)
                .counted();
        VatBook.Booked refunded = VatBook.book(order(SOLD.plusDays(5), false, List.of(), 0, in, back), paid);
        assertThat(refunded.movements()).extracting(VatMovement::about).containsOnly(SOLD.plusDays(5));
        assertThat(refunded.movements().stream()
                        .mapToLong(movement -> movement.row().gross())
                        .sum())
                .isEqualTo(-1_000);
        // The refund failed after all.
        VatBook.Booked failed = VatBook.book(order(SOLD.plusDays(40), false, List.of(), 0, in), refunded.counted());
        assertThat(failed.movements().stream()
                        .mapToLong(movement -> movement.row().gross())
                        .sum())
                .isEqualTo(1_000);
        assertThat(failed.movements()).extracting(VatMovement::recordedOn).containsOnly(SOLD.plusDays(40));
    }

    @Test
    void whatever_happens_in_whatever_order_the_movements_add_up_to_what_the_order_is() {
        Random random = new Random(20_261_129);
        for (int round = 0; round < 300; round++) {
            List<VatMovement> all = new ArrayList<>();
            VatBook.Counted counted = null;
            TaxedOrder now = null;
            for (int step = 0; step < 8; step++) {
                now = changed(random, SOLD.plusDays(step * 40L));
                VatBook.Booked booked = VatBook.book(now, counted);
                booked.movements()
                        .forEach(movement -> assertThat(movement.recordedOn()).isAfterOrEqualTo(movement.about()));
                all.addAll(booked.movements());
                counted = booked.counted();
            }
            List<VatMovement> sales = all.stream()
                    .filter(movement -> movement.flow() == VatMovement.Flow.SALE)
                    .toList();
            assertThat(sum(sales)).isEqualTo(now.left());
            long gross = now.left().stream().mapToLong(VatRow::gross).sum();
            long total =
                    now.parts().stream().mapToLong(part -> part.row().gross()).sum();
            assertThat(gross).isEqualTo(now.isVoid() ? 0 : total - now.conceded());
        }
    }

    private static TaxedOrder changed(Random random, LocalDate day) {
        List<Part> parts = List.of(
                new Part(SHIRT, new VatRow(STANDARD, random.nextInt(5_000) + 1, random.nextInt(1_000))),
                new Part(BOOK, new VatRow(REDUCED, random.nextInt(5_000), random.nextInt(300))),
                new Part(null, new VatRow(STANDARD, random.nextInt(700), random.nextInt(140))));
        long total = parts.stream().mapToLong(part -> part.row().gross()).sum();
        long conceded = random.nextLong(total + 1);
        long shirt = Math.min(conceded, parts.getFirst().row().gross());
        Credit credit = random.nextBoolean()
                ? new Credit(List.of(new CreditedLine(SHIRT, shirt)), 0, shirt)
                : new Credit(List.of(), 0, conceded);
        return new TaxedOrder(
                new UUID(0, 9),
                "EUR",
                SOLD,
                day,
                true,
                random.nextInt(5) == 0,
                parts,
                List.of(credit),
                conceded,
                List.of());
    }
}
