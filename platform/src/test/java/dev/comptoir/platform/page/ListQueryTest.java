package dev.comptoir.platform.page;

import static dev.comptoir.platform.page.SortKey.instant;
import static dev.comptoir.platform.page.SortKey.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ListQueryTest {

    private static final UUID ID = UUID.fromString("01a20353-7339-7085-bdc6-c0854df505a7");

    private static ListQuery orders() {
        return ListQuery.of("orders", "o.id, o.total", "orders o");
    }

    @Test
    void the_first_page_has_no_keyset() {
        ListQuery.Statement page =
                orders().descending(instant("o.placed_at"), uuid("o.id")).page(List.of(), 21);
        assertThat(page.sql())
                .isEqualTo("select o.id, o.total from orders o order by o.placed_at desc, o.id desc limit $1");
        assertThat(page.parameters()).containsExactly(21);
    }

    @Test
    void the_next_page_starts_after_the_last_row_with_typed_values() {
        ListQuery.Statement page = orders().and("o.currency = ?", "EUR")
                .descending(instant("o.placed_at"), uuid("o.id"))
                .page(List.of("2026-11-27T09:00:00.123456Z", ID.toString()), 21);
        assertThat(page.sql()).isEqualTo("""
                select o.id, o.total from orders o where o.currency = $1 \
                and (o.placed_at, o.id) < ($2, $3) order by o.placed_at desc, o.id desc limit $4""");
        assertThat(page.parameters()).containsExactly("EUR", Instant.parse("2026-11-27T09:00:00.123456Z"), ID, 21);
    }

    @Test
    void the_next_rows_of_the_list_are_looked_at_before_the_other_filters() {
        ListQuery.Statement page = orders().where("o.archived_at is null")
                .walked()
                .and("o.words @@ ?", "ann")
                .descending(uuid("o.id"))
                .pageWithin(3000, List.of(ID.toString()), 21);
        assertThat(page.sql()).isEqualTo("""
                select o.id, o.total from (select * from orders o where o.archived_at is null and (o.id) < ($2) \
                order by o.id desc limit $3) o where o.archived_at is null and o.words @@ $1 order by o.id desc limit $4""");
        assertThat(page.parameters()).containsExactly("ann", ID, 3000, 21);
    }

    @Test
    void a_keyset_without_filters_opens_the_where_and_ascends() {
        assertThat(orders().ascending(uuid("o.id"))
                        .page(List.of(ID.toString()), 2)
                        .sql())
                .isEqualTo("select o.id, o.total from orders o where (o.id) > ($1) order by o.id limit $2");
    }

    @Test
    void a_filter_without_a_value_is_left_out_and_one_value_of_many_is_an_equality() {
        ListQuery one = orders().and("o.currency = ?", null)
                .oneOf("o.unit", List.of(TimeUnit.DAYS))
                .only(false, "o.held")
                .ascending(uuid("o.id"));
        assertThat(one.count().sql()).isEqualTo("select count(*) from orders o where o.unit = $1");
        ListQuery two = orders().oneOf("o.unit", List.of(TimeUnit.HOURS, TimeUnit.DAYS, TimeUnit.DAYS));
        assertThat(two.count().sql()).isEqualTo("select count(*) from orders o where o.unit = any($1)");
        assertThat((String[]) two.count().parameters()[0]).containsExactly("DAYS", "HOURS");
    }

    @Test
    void a_value_may_stand_in_a_condition_twice() {
        assertThat(orders().and("(o.a = ? or o.b = ?)", 1).count().sql())
                .isEqualTo("select count(*) from orders o where (o.a = $1 or o.b = $1)");
    }

    @Test
    void every_filter_value_and_the_sorting_name_the_list_for_its_cursors() {
        String plain = orders().ascending(uuid("o.id")).scope();
        assertThat(orders().descending(uuid("o.id")).scope()).isNotEqualTo(plain);
        assertThat(orders().and("o.currency = ?", "EUR").ascending(uuid("o.id")).scope())
                .isNotEqualTo(orders().and("o.currency = ?", "USD")
                        .ascending(uuid("o.id"))
                        .scope());
        assertThat(orders().only(true, "o.held").ascending(uuid("o.id")).scope())
                .isNotEqualTo(plain);
        assertThat(orders().oneOf("o.unit", List.of(TimeUnit.HOURS, TimeUnit.DAYS))
                        .scope())
                .isEqualTo(orders().oneOf("o.unit", List.of(TimeUnit.DAYS, TimeUnit.HOURS))
                        .scope());
    }
}
