package dev.comptoir.carts.abandonment;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Writes the filters of the list as SQL with parameters; newest first, by (abandoned_at, cart_id). */
final class AbandonedCartQuery {

    private final StringBuilder where = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();
    private final int limit;

    private AbandonedCartQuery(int limit) {
        this.limit = limit;
    }

    /** @param minTotalMinor null when there is no least value */
    static AbandonedCartQuery of(AbandonedCartFilter filter, Long minTotalMinor) {
        AbandonedCartQuery query = new AbandonedCartQuery(filter.limit);
        query.and("status = any(?)", filter.statuses());
        query.and("abandoned_at >= ?", filter.from());
        query.and("abandoned_at < ?", filter.to());
        query.and("total_minor >= ?", minTotalMinor);
        query.and("email = ?", filter.normalisedEmail());
        query.and("skus @> array[?]::text[]", filter.sku);
        query.and("campaign_id = ?", filter.campaignId);
        return query;
    }

    /** Goes on after the last row of the page before. */
    AbandonedCartQuery after(OffsetDateTime abandonedAt, UUID cartId) {
        parameters.add(abandonedAt);
        parameters.add(cartId);
        where.append(" and (abandoned_at, cart_id) < ($")
                .append(parameters.size() - 1)
                .append(", $")
                .append(parameters.size())
                .append(')');
        return this;
    }

    String where() {
        return where.toString();
    }

    /** One row more than asked says whether there is a next page. */
    String order() {
        return " order by abandoned_at desc, cart_id desc limit " + (limit + 1);
    }

    Object[] parameters() {
        return parameters.toArray();
    }

    private void and(String condition, Object value) {
        if (value != null) {
            parameters.add(value);
            where.append(where.isEmpty() ? " where " : " and ").append(condition.replace("?", "$" + parameters.size()));
        }
    }
}
