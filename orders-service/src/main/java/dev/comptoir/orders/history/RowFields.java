package dev.comptoir.orders.history;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.order.domain.RowChange;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The columns of changed rows as the fields of the API, in its words and forms. */
final class RowFields {

    private static final Pattern NEXT_WORD = Pattern.compile("_([a-z])");
    private static final Set<String> INTERNAL = Set.of("version", "updated_at", "preparation", "return_mark");

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("hold_reason", "hold.reasonCode"),
            Map.entry("hold_note", "hold.note"),
            Map.entry("held_by", "hold.heldBy"),
            Map.entry("held_at", "hold.heldAt"),
            Map.entry("customer_email", "customer.email"),
            Map.entry("customer_name", "customer.name"),
            Map.entry("customer_phone", "customer.phone"),
            Map.entry("customer_locale", "customer.locale"),
            Map.entry("customer_vat_number", "customer.vatNumber"),
            Map.entry("subtotal_minor", "totals.subtotal"),
            Map.entry("discount_minor", "totals.discountTotal"),
            Map.entry("shipping_minor", "totals.shippingTotal"),
            Map.entry("tax_minor", "totals.taxTotal"),
            Map.entry("total_minor", "totals.total"),
            Map.entry("paid_minor", "totals.paidTotal"),
            Map.entry("refunded_minor", "totals.refundedTotal"));

    private static final Map<String, String> LISTS = Map.of(
            "order_lines",
            "lines",
            "payments",
            "payments",
            "refunds",
            "refunds",
            "shipments",
            "shipments",
            "returns",
            "returns");

    private RowFields() {}

    static List<FieldChange> of(List<RowChange> rows, String currency) {
        return rows.stream()
                .filter(RowChange::isUpdate)
                .filter(row -> row.source().equals("orders") || LISTS.containsKey(row.source()))
                .flatMap(row -> fields(row, currency))
                .toList();
    }

    private static Stream<FieldChange> fields(RowChange row, String currency) {
        return row.after().keySet().stream()
                .filter(column -> !INTERNAL.contains(column))
                .sorted()
                .map(column -> new FieldChange(
                        name(row, column),
                        value(column, row.before().get(column), currency),
                        value(column, row.after().get(column), currency)));
    }

    private static String name(RowChange row, String column) {
        return row.source().equals("orders")
                ? NAMES.getOrDefault(column, camel(column))
                : LISTS.get(row.source()) + "[" + row.rowId() + "]." + camel(column);
    }

    private static String camel(String column) {
        String plain = column.replaceFirst("^is_", "").replaceFirst("_minor$", "");
        return NEXT_WORD.matcher(plain).replaceAll(word -> word.group(1).toUpperCase(java.util.Locale.ROOT));
    }

    private static Object value(String column, Object value, String currency) {
        if (value instanceof Number minor && column.endsWith("_minor")) {
            return Money.ofMinor(minor.longValue(), currency);
        }
        return value instanceof String text && column.endsWith("_at")
                ? OffsetDateTime.parse(text).toInstant()
                : value;
    }
}
