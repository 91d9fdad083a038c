package dev.comptoir.orders.order;

import dev.comptoir.kernel.Countries;
import dev.comptoir.kernel.InvalidMoney;
import dev.comptoir.kernel.Money;
import dev.comptoir.orders.order.OrderListRequest.View;
import dev.comptoir.platform.page.ListQuery;
import dev.comptoir.platform.page.QueryRange;
import dev.comptoir.platform.page.QueryTime;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Turns what is asked of the order list into its statement; each filter alone has an index or finds its rows at once. */
final class OrderListQuery {

    private static final String ORDERS = "orders o";

    private static final String LINES = "order_lines l join orders o on o.id = l.order_id";

    /** An order that has a product in several lines is one row. */
    private static final String FIRST_LINE =
            "not exists (select from order_lines e where e.order_id = l.order_id and e.position < l.position and ";

    private static final String WORDS = "o.search_words @@ cast(cast(? as text) as tsquery)";

    private final OrderListRequest asked;

    OrderListQuery(OrderListRequest asked) {
        this.asked = asked;
    }

    ListQuery query() {
        return query("orders", OrderSummary.COLUMNS);
    }

    /**
     * The same rows with other columns of {@code orders o}.
     *
     * @param name of the list in its cursors
     */
    ListQuery query(String name, String columns) {
        ListQuery query = ListQuery.of(name, columns, isByLine() ? LINES : ORDERS)
                .where("o.deleted_at is null")
                .only(asked.view == View.CURRENT, "o.archived_at is null")
                .only(asked.view == View.ARCHIVED, "o.archived_at is not null")
                .walked();
        products(query);
        statuses(query);
        customer(query);
        ranges(query);
        return OrderSort.of(asked.sort).apply(query, asked.sort.startsWith("-"), isByLine());
    }

    /**
     * Whether the best way to the rows depends on what is asked: a bestseller is found by walking the newest orders, a rare
     * word by its own index.
     */
    boolean dependsOnValues() {
        return asked.placedBy != null
                || asked.q != null
                || asked.country != null
                || isByTotal()
                || isByLine() && isCombined();
    }

    /** Whether the rows are looked for by an index that does not give them in the order asked for: frequent ones are near. */
    boolean isWalked() {
        return (asked.placedBy != null || asked.q != null) && !isByLine();
    }

    private boolean isByTotal() {
        return asked.minTotal != null || asked.maxTotal != null;
    }

    private boolean isByLine() {
        return asked.containsSku != null || asked.containsProduct != null;
    }

    private boolean isCombined() {
        return !asked.sort.endsWith("placedAt")
                || asked.containsSku != null && asked.containsProduct != null
                || asked.view == View.ARCHIVED
                || !isEmpty(asked.status)
                || !isEmpty(asked.lifecycle)
                || !isEmpty(asked.paymentStatus)
                || !isEmpty(asked.fulfillmentStatus)
                || asked.onHold != null
                || asked.customStatusId != null
                || asked.customerEmail != null
                || asked.recoveredByCampaign != null
                || asked.placedFrom != null
                || asked.placedTo != null;
    }

    private void products(ListQuery query) {
        if (asked.containsSku != null) {
            query.and("l.sku = ?", asked.containsSku)
                    .where(FIRST_LINE + "e.sku = l.sku)")
                    .and(
                            "exists (select from order_lines p where p.order_id = o.id and p.product_id = ?)",
                            asked.containsProduct);
        } else if (asked.containsProduct != null) {
            query.and("l.product_id = ?", asked.containsProduct).where(FIRST_LINE + "e.product_id = l.product_id)");
        }
    }

    private void statuses(ListQuery query) {
        words(query, "o.lifecycle", asked.lifecycle);
        query.only(!isEmpty(asked.status), isEmpty(asked.status) ? "" : anyOf(asked.status));
        words(query, "o.payment_status", asked.paymentStatus);
        words(query, "o.fulfillment_status", asked.fulfillmentStatus);
        query.and("o.custom_status_id = ?", asked.customStatusId)
                .only(Boolean.TRUE.equals(asked.onHold), "o.hold_reason is not null")
                .only(Boolean.FALSE.equals(asked.onHold), "o.hold_reason is null")
                .and("o.recovered_by_campaign_id = ?", asked.recoveredByCampaign)
                .and("o.order_number = ?", asked.orderNumber)
                .and("o.id = (select i.order_id from invoices i where i.number = ?)", asked.invoiceNumber);
    }

    /** The words stand in the statement itself, so that its plan can use an index of some states only. */
    private static void words(ListQuery query, String column, List<? extends Enum<?>> words) {
        String list = isEmpty(words)
                ? ""
                : words.stream()
                        .map(word -> "'" + word.name() + "'")
                        .sorted()
                        .distinct()
                        .collect(Collectors.joining(", "));
        query.only(!list.isEmpty(), column + " in (" + list + ")");
    }

    private static String anyOf(List<StatusWord> words) {
        return words.stream()
                .sorted()
                .distinct()
                .map(StatusWord::condition)
                .collect(Collectors.joining(") or (", "((", "))"));
    }

    private void customer(ListQuery query) {
        query.and(CustomerSpellings.CONDITION, CustomerSpellings.of(asked.customerEmail))
                .and(WORDS, words("placedBy", asked.placedBy, SearchWords::prefixQuery))
                .and(WORDS, words("q", asked.q, SearchWords::anywhereQuery))
                .and(WORDS, country());
    }

    private void ranges(ListQuery query) {
        Instant from = QueryTime.parse("placedFrom", asked.placedFrom);
        Instant to = QueryTime.parse("placedTo", asked.placedTo);
        QueryRange.check("placedFrom", from, "placedTo", to);
        Money least = amount("minTotal", asked.minTotal);
        Money most = amount("maxTotal", asked.maxTotal);
        QueryRange.check("minTotal", least, "maxTotal", most);
        asked.since(query.and("o.placed_at >= ?", from).and("o.placed_at < ?", to), "o.updated_at")
                .and("o.currency = ?", asked.currency)
                .and("o.total_minor >= ?", least)
                .and("o.total_minor <= ?", most);
    }

    private Money amount(String parameter, String amount) {
        if (amount != null && asked.currency == null) {
            throw OrderListProblem.noCurrency();
        }
        try {
            return amount == null ? null : notNegative(parameter, Money.parse(amount, asked.currency));
        } catch (InvalidMoney invalid) {
            throw OrderListProblem.noAmount(parameter, invalid.getMessage());
        }
    }

    private static Money notNegative(String parameter, Money amount) {
        if (amount.isNegative()) {
            throw OrderListProblem.noAmount(parameter, parameter + " must not be below zero.");
        }
        return amount;
    }

    private String country() {
        if (asked.country != null && !Countries.isKnown(asked.country)) {
            throw OrderListProblem.unknownCountry(asked.country);
        }
        return asked.country == null ? null : SearchWords.countryQuery(asked.country);
    }

    private static String words(String parameter, String typed, Function<String, String> form) {
        String query = typed == null ? null : form.apply(typed);
        if (query != null && query.isEmpty()) {
            throw OrderListProblem.noWords(parameter);
        }
        return query;
    }

    private static boolean isEmpty(List<?> values) {
        return values == null || values.isEmpty();
    }
}
