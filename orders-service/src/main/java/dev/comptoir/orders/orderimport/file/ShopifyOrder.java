package dev.comptoir.orders.orderimport.file;

import dev.comptoir.contracts.shared.FieldRules;
import dev.comptoir.kernel.Money;
import dev.comptoir.orders.order.domain.FulfillmentStatus;
import dev.comptoir.orders.order.domain.Lifecycle;
import dev.comptoir.orders.orderimport.domain.BadRow;
import dev.comptoir.orders.orderimport.domain.ImportedAddress;
import dev.comptoir.orders.orderimport.domain.ImportedLine;
import dev.comptoir.orders.orderimport.domain.ImportedOrder;
import dev.comptoir.orders.orderimport.domain.ImportedOrder.Buyer;
import dev.comptoir.orders.orderimport.domain.ImportedOrder.Delivery;
import dev.comptoir.orders.orderimport.domain.ImportedOrder.Remarks;
import dev.comptoir.orders.orderimport.domain.PastMoney;
import dev.comptoir.orders.orderimport.domain.Standing;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads an order of Shopify's export: what is said of the whole order stands in its first row. */
final class ShopifyOrder {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss Z", Locale.ROOT);
    private static final int CELL = 200;

    private final Fields order;
    private final List<Fields> rows;
    private final String currency;
    private final Money none;

    private ShopifyOrder(List<Fields> rows) {
        this.order = rows.getFirst();
        this.rows = rows;
        this.currency = Checks.currency("Currency", order.needed("Currency", CELL));
        this.none = Money.zero(currency);
    }

    static ImportedOrder read(List<Fields> rows) {
        return new ShopifyOrder(rows).read();
    }

    /** Shopify's own id, or the name where an old export has none. */
    static String externalId(Fields order) {
        String id = unquoted(order.text("Id", CELL).strip());
        return id.isEmpty() ? order.needed("Name", CELL).strip() : id;
    }

    private ImportedOrder read() {
        ShopifySums sums = new ShopifySums(order, currency);
        FulfillmentStatus status = fulfillment();
        List<ImportedLine> plain = rows.stream().map(row -> line(row, status)).toList();
        List<ImportedLine> lines = sums.lines(
                plain, rows.stream().map(row -> !isNo(row, "Lineitem taxable")).toList());
        Instant placedAt = time("Created at");
        if (placedAt == null) {
            throw new BadRow("Created at", "missing-value", "The order does not say when it was placed.");
        }
        return new ImportedOrder(
                externalId(order),
                order.needed("Name", 60).strip(),
                placedAt,
                currency,
                buyer(),
                sums.totals(lines),
                lines,
                new Delivery(order.text("Shipping Method", CELL).strip(), ""),
                money(sums.total(), placedAt),
                standing(status),
                remarks());
    }

    private Remarks remarks() {
        String note = order.text("Notes", FieldRules.REMARK_LENGTH);
        return new Remarks(note, "", "", null, order.text("Discount Code", CELL), null);
    }

    private ImportedLine line(Fields row, FulfillmentStatus status) {
        int quantity = row.count("Lineitem quantity", 0);
        Money price = row.neededAmount("Lineitem price", currency);
        boolean isDigital = isNo(row, "Lineitem requires shipping");
        String fulfilled = row.text("Lineitem fulfillment status", CELL).strip();
        boolean hasLeft = status == FulfillmentStatus.SHIPPED
                || status == FulfillmentStatus.PARTIALLY_SHIPPED && fulfilled.equals("fulfilled");
        return new ImportedLine(
                null,
                row.text("Lineitem sku", FieldRules.SKU_LENGTH).strip(),
                row.needed("Lineitem name", FieldRules.PRODUCT_NAME_LENGTH).strip(),
                quantity,
                price,
                none,
                none,
                none,
                hasLeft && !isDigital ? quantity : 0,
                0,
                isDigital,
                null);
    }

    /** An order of downloads only has no goods that travel, whatever Shopify calls it; what was given back stays here. */
    private FulfillmentStatus fulfillment() {
        boolean travels = rows.stream().anyMatch(row -> !isNo(row, "Lineitem requires shipping"));
        String money = order.text("Financial Status", CELL).strip();
        boolean isOff = order.has("Cancelled at") || money.equals("refunded") || money.equals("voided");
        String given = order.text("Fulfillment Status", CELL).strip();
        return switch (given) {
            case "fulfilled" -> travels ? FulfillmentStatus.SHIPPED : FulfillmentStatus.AWAITING_PROCESSING;
            case "partial" -> FulfillmentStatus.PARTIALLY_SHIPPED;
            case "restocked" -> FulfillmentStatus.WILL_NOT_DELIVER;
            case "", "unfulfilled", "pending", "null" ->
                isOff ? FulfillmentStatus.WILL_NOT_DELIVER : FulfillmentStatus.AWAITING_PROCESSING;
            default -> throw unknown("Fulfillment Status", given);
        };
    }

    private PastMoney money(Money total, Instant placedAt) {
        Money refunded = order.amount("Refunded Amount", currency, none);
        Money outstanding = order.amount("Outstanding Balance", currency, none);
        String given = order.text("Financial Status", CELL).strip();
        Money paid = switch (given) {
            case "paid", "partially_refunded", "refunded" -> total;
            case "partially_paid" -> total.minus(outstanding);
            case "pending", "authorized", "voided", "expired", "" -> none;
            default -> throw unknown("Financial Status", given);
        };
        if (given.equals("partially_paid") && outstanding.isZero()) {
            throw new BadRow(
                    "Outstanding Balance", "missing-value", "The order does not say how much is still to be paid.");
        }
        Money back = given.equals("refunded") && refunded.isZero() ? total : refunded;
        Instant cancelledAt = time("Cancelled at");
        Instant received = Objects.requireNonNullElse(time("Paid at"), placedAt);
        return new PastMoney(
                paid,
                paid.isZero() ? none : back,
                none,
                order.text("Payment Method", CELL).strip(),
                order.textOrNull("Payment Reference", CELL),
                received,
                cancelledAt == null ? received : cancelledAt,
                null);
    }

    private Standing standing(FulfillmentStatus status) {
        Instant cancelledAt = time("Cancelled at");
        Lifecycle lifecycle = cancelledAt == null ? null : Lifecycle.CANCELLED;
        String reason = cancelledAt == null ? null : "Cancelled in Shopify";
        return new Standing(lifecycle, null, status, "", false, false, null, cancelledAt, reason);
    }

    private Buyer buyer() {
        String phone = Stream.of("Phone", "Billing Phone", "Shipping Phone")
                .map(column ->
                        unquoted(order.text(column, FieldRules.PHONE_LENGTH).strip()))
                .filter(given -> !given.isEmpty())
                .findFirst()
                .orElse("");
        String name = Stream.of("Billing Name", "Shipping Name")
                .map(column -> order.text(column, FieldRules.NAME_LENGTH).strip())
                .filter(given -> !given.isEmpty())
                .findFirst()
                .orElse("");
        String email = Checks.email("Email", order.text("Email", FieldRules.EMAIL_LENGTH));
        return new Buyer(email, name, phone, "", address("Billing "), address("Shipping "));
    }

    /** Null when it has no country or no street: a customer of the counter gives none. */
    private ImportedAddress address(String place) {
        String country = order.text(place + "Country", CELL).strip();
        String first = order.text(place + "Address1", FieldRules.LINE_LENGTH).strip();
        String street = first.isEmpty()
                ? order.text(place + "Street", FieldRules.LINE_LENGTH).strip()
                : first;
        if (country.isEmpty() || street.isEmpty()) {
            return null;
        }
        return new ImportedAddress(
                order.textOrNull(place + "Name", FieldRules.NAME_LENGTH),
                order.textOrNull(place + "Company", FieldRules.NAME_LENGTH),
                street,
                order.textOrNull(place + "Address2", FieldRules.LINE_LENGTH),
                number(place + "Zip", FieldRules.POSTAL_CODE_LENGTH),
                order.textOrNull(place + "City", FieldRules.CITY_LENGTH),
                order.textOrNull(place + "Province", FieldRules.REGION_LENGTH),
                Checks.country(place + "Country", country),
                number(place + "Phone", FieldRules.PHONE_LENGTH));
    }

    /** Of digits that a spreadsheet is to leave as they are. */
    private String number(String column, int limit) {
        String text = order.textOrNull(column, limit);
        return text == null ? null : unquoted(text.strip());
    }

    private Instant time(String column) {
        String text = order.text(column, CELL).strip();
        try {
            return text.isEmpty() ? null : OffsetDateTime.parse(text, TIME).toInstant();
        } catch (DateTimeException _) {
            throw new BadRow(column, "invalid-time", text + " is no time such as 2026-03-01 09:30:00 +0100.");
        }
    }

    /** Shopify puts an apostrophe before what a spreadsheet would take for a number. */
    private static String unquoted(String text) {
        return text.startsWith("'") ? text.substring(1) : text;
    }

    private static boolean isNo(Fields row, String column) {
        return row.text(column, CELL).strip().equals("false");
    }

    private static BadRow unknown(String column, String given) {
        return new BadRow(column, "unknown-value", column + " has no value " + given + ".");
    }
}
