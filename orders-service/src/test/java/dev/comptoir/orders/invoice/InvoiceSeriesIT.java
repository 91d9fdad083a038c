package dev.comptoir.orders.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.orders.Cart;
import dev.comptoir.orders.Invoicing;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.AtOnce;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class InvoiceSeriesIT {

    private static final int GOOD = 200;
    private static final int BAD = 60;
    private static final String BREAK = """
            create or replace function break_some_invoices() returns trigger language plpgsql as $$
            begin
                if new.content like '%Roll Back%' then
                    raise exception 'for the test';
                end if;
                return new;
            end $$;
            create trigger break_some before insert on invoices for each row execute function break_some_invoices()""";
    private static final String MEND = "drop trigger break_some on invoices";
    private static final String NUMBERS =
            "select series_year, series_number, issued_at, row_number() over (partition by series_year order by"
                    + " series_number) as expected from invoices order by series_year, series_number";

    /** Each of the bad ones has its number when it fails; the number is the next one's. */
    @Test
    @Proves("X24")
    @Proves("O-195")
    void two_hundred_at_once_with_failures_in_between_leave_no_gap() {
        Invoicing.byHand();
        List<UUID> orders = new ArrayList<>();
        for (int i = 0; i < GOOD + BAD; i++) {
            boolean isBad = i % 13 < 3;
            Cart cart = Cart.of(UUID.randomUUID());
            orders.add(Orders.placed(isBad ? cart.named("Roll Back") : cart).id());
        }
        Database.current().execute(BREAK);
        List<Integer> answers;
        try {
            answers = AtOnce.map(
                            groups(orders),
                            group -> group.stream()
                                    .map(order ->
                                            Invoicing.issue(order).extract().statusCode())
                                    .toList())
                    .stream()
                    .flatMap(List::stream)
                    .toList();
        } finally {
            Database.current().execute(MEND);
        }
        assertThat(answers).filteredOn(answer -> answer == 201).hasSize(GOOD);
        assertThat(IntStream.range(0, answers.size()).filter(i -> i % 13 < 3).mapToObj(answers::get))
                .hasSize(BAD)
                .doesNotContain(201);
        List<Map<String, Object>> rows = Database.current().rows(NUMBERS);
        assertThat(rows).allSatisfy(row -> assertThat(row.get("series_number")).isEqualTo(row.get("expected")));
        assertThat(rows).extracting(row -> (Timestamp) row.get("issued_at")).isSorted();
        assertThat(Database.current()
                        .value("select sum(last_number)::bigint from document_series where kind = 'INVOICE'"))
                .isEqualTo((long) rows.size());
    }

    /** As many at once as a database serves. */
    private static List<List<UUID>> groups(List<UUID> orders) {
        return IntStream.range(0, orders.size() / 10)
                .mapToObj(i -> orders.subList(i * 10, i * 10 + 10))
                .toList();
    }
}
