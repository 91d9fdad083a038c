package dev.comptoir.orders.orderimport.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.order.domain.FulfillmentStatus;
import dev.comptoir.orders.order.domain.OrderTotals;
import dev.comptoir.orders.orderimport.domain.ImportedOrder.Buyer;
import dev.comptoir.orders.orderimport.domain.ImportedOrder.Delivery;
import dev.comptoir.orders.orderimport.domain.ImportedOrder.Remarks;
import dev.comptoir.orders.orderimport.domain.Known.Past;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ImportDecisionTest {

    private static final Known NOTHING = new Known(Map.of(), Set.of(), Set.of(), Set.of());
    private static final UUID CONTENT = new UUID(1, 1);
    private static final UUID PAST = new UUID(2, 2);
    private static final UUID NEW = new UUID(3, 3);

    private static ReadOrder read(String externalId, String number, String status) {
        Money one = Money.ofMinor(100, "EUR");
        Money none = Money.zero("EUR");
        Instant at = Instant.EPOCH;
        ImportedLine line = new ImportedLine(null, "", "Tote", 1, one, one, none, null, 0, 0, false, null);
        ImportedOrder order = new ImportedOrder(
                externalId,
                number,
                at,
                "EUR",
                new Buyer("", "", "", "", null, null),
                new OrderTotals(one, none, none, none, one),
                List.of(line),
                new Delivery("", ""),
                new PastMoney(none, none, none, "", null, at, at, List.of()),
                new Standing(null, null, FulfillmentStatus.AWAITING_PROCESSING, status, false, false, null, null, null),
                new Remarks("", "", "", null, "", null));
        return new ReadOrder(2, 3, 100, new byte[0], externalId, order, CONTENT, null);
    }

    private static List<String> decided(Known known, ReadOrder... orders) {
        return ImportDecision.of(List.of(orders), known, () -> NEW).stream()
                .map(each -> each.error() == null
                        ? each.result() + " " + each.orderId().getMostSignificantBits()
                        : each.error().code())
                .toList();
    }

    @Test
    void an_order_is_made_once_in_a_file() {
        assertThat(decided(NOTHING, read("a", "", ""), read("a", "", ""), read("b", "", "")))
                .containsExactly("CREATED 3", "SKIPPED 3", "CREATED 3");
    }

    @Test
    void what_was_imported_is_skipped_while_it_is_the_same() {
        Known same = new Known(Map.of("a", new Past(PAST, CONTENT)), Set.of(), Set.of(), Set.of());
        Known other = new Known(Map.of("a", new Past(PAST, PAST)), Set.of(), Set.of(), Set.of());
        assertThat(decided(same, read("a", "", ""))).containsExactly("SKIPPED 2");
        assertThat(decided(other, read("a", "", ""))).containsExactly("external-id-differs");
    }

    @Test
    void an_export_of_this_very_store_is_there_already() {
        Known own = new Known(Map.of(), Set.of("7"), Set.of(PAST.toString()), Set.of());
        assertThat(decided(own, read(PAST.toString(), "7", ""))).containsExactly("SKIPPED 2");
    }

    @Test
    void a_number_is_given_once() {
        Known taken = new Known(Map.of(), Set.of("7"), Set.of(), Set.of());
        assertThat(decided(taken, read("a", "7", ""), read("b", "8", ""), read("c", "8", "")))
                .containsExactly("order-number-taken", "CREATED 3", "order-number-taken");
    }

    @Test
    void a_status_of_the_merchants_own_has_to_be_there() {
        Known gift = new Known(Map.of(), Set.of(), Set.of(), Set.of("Gift"));
        assertThat(decided(gift, read("a", "", "Gift"), read("b", "", "Lost")))
                .containsExactly("CREATED 3", "unknown-custom-status");
    }

    @Test
    void what_could_not_be_read_is_refused_with_its_reason() {
        RowError error = new RowError("total", "totals-differ", "No.");
        ReadOrder bad = new ReadOrder(2, 3, 100, new byte[0], "a", null, null, error);
        assertThat(decided(NOTHING, bad)).containsExactly("totals-differ");
    }

    @Test
    void only_numbers_written_as_the_stores_own_belong_to_its_series() {
        NumberSeries series = new NumberSeries("FR-", "-X");
        assertThat(series.numberOf("FR-12-X")).hasValue(12);
        for (String other : List.of("12", "FR--X", "FR-012-X", "FR-12", "FR-X", "FR-123456789012-X")) {
            assertThat(series.numberOf(other)).as(other).isEmpty();
        }
        assertThat(new NumberSeries("", "").numberOf("#1001")).isEmpty();
    }
}
