package dev.comptoir.orders.order;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Turns the filters of the order list into one statement with its parameters; only parameters carry what people typed. */
final class OrderListQuery {

    private static final String COLUMNS = """
            select o.id, o.order_number, o.lifecycle, o.payment_status, o.fulfillment_status, o.hold_reason is not null,
                   o.customer_name, o.customer_email, o.item_count, o.currency, o.total_minor, o.paid_minor, o.refunded_minor,
                   o.recovered_by_campaign_id, o.placed_at
              from orders o where true""";

    private final StringBuilder where = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();
    private final StringBuilder scope = new StringBuilder("orders");

    /** A statement and what to bind to it. */
    record Statement(String sql, Object[] parameters) {}

    static OrderListQuery of(OrderFilter filter) {
        OrderListQuery query = new OrderListQuery();
        query.oneOf("lifecycle", filter.lifecycle);
        query.oneOf("payment_status", filter.paymentStatus);
        query.oneOf("fulfillment_status", filter.fulfillmentStatus);
        if (filter.isOnHold != null) {
            query.where.append(filter.isOnHold ? " and o.hold_reason is not null" : " and o.hold_reason is null");
            query.scope.append("&isOnHold=").append(filter.isOnHold);
        }
        if (filter.placedBy != null) {
            query.and("o.placed_by_words @@ cast(cast(%s as text) as tsquery)", words(filter.placedBy));
        }
        query.and("o.placed_at >= %s", time("placedFrom", filter.placedFrom));
        query.and("o.placed_at < %s", time("placedTo", filter.placedTo));
        query.and("exists (select from order_lines l where l.sku = %s and l.order_id = o.id)", filter.containsSku);
        query.and("o.recovered_by_campaign_id = %s", filter.recoveredByCampaign);
        query.and("o.order_number = %s", filter.orderNumber);
        return query;
    }

    /**
     * Whether the best way to the rows depends on what is searched: a bestseller is found by walking the newest orders, a
     * rare product by its own index. One plan kept for both is a thousand times too slow for one of them.
     */
    boolean dependsOnValues() {
        return where.indexOf("l.sku") >= 0 || where.indexOf("placed_by_words") >= 0;
    }

    /** Names the filters, so that a cursor made with others is refused. */
    String scope(OrderSort sort) {
        return scope + "&sort=" + sort;
    }

    Statement page(OrderSort sort, List<String> after, int limit) {
        List<Object> all = new ArrayList<>(parameters);
        StringBuilder sql = new StringBuilder(COLUMNS).append(where);
        if (!after.isEmpty()) {
            all.add(sort.key(after));
            all.add(sort.id(after));
            sql.append(" and (o.%s, o.id) %s ($%d, $%d)"
                    .formatted(sort.column, sort.comparison, all.size() - 1, all.size()));
        }
        all.add(limit);
        return new Statement(sql.append(sort.clause()) + " limit $" + all.size(), all.toArray());
    }

    Statement count() {
        return new Statement("select count(*) from orders o where true" + where, parameters.toArray());
    }

    private void oneOf(String column, List<? extends Enum<?>> values) {
        if (values == null || values.isEmpty()) {
            return;
        }
        List<String> names = values.stream().map(Enum::name).sorted().distinct().toList();
        // One value is an equality, which lets the index give the rows in their order.
        if (names.size() == 1) {
            and("o." + column + " = %s", names.getFirst());
        } else {
            scope.append('&').append(column).append(names);
            parameters.add(names.toArray(String[]::new));
            where.append(" and o.%s = any($%d)".formatted(column, parameters.size()));
        }
    }

    private void and(String condition, Object value) {
        if (value != null) {
            scope.append('&').append(condition).append('=').append(value);
            parameters.add(value);
            where.append(" and ").append(condition.formatted("$" + parameters.size()));
        }
    }

    private static String words(String placedBy) {
        String query = SearchWords.prefixQuery(placedBy);
        if (query.isEmpty()) {
            throw new DomainException("invalid-request", Kind.INVALID, "placedBy needs at least one letter or digit.");
        }
        return query;
    }

    private static OffsetDateTime time(String name, String value) {
        try {
            return value == null ? null : OffsetDateTime.parse(value);
        } catch (DateTimeException _) {
            throw new DomainException(
                    "invalid-request", Kind.INVALID, name + " must be an RFC 3339 time such as 2026-11-27T09:00:00Z.");
        }
    }
}
