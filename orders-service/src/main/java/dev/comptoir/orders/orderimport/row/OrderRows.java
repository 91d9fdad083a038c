package dev.comptoir.orders.orderimport;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.order.SearchWords;
import dev.comptoir.orders.order.domain.FulfillmentStatus;
import dev.comptoir.orders.order.domain.OrderTotals;
import dev.comptoir.orders.order.domain.PaymentStatus;
import dev.comptoir.orders.orderimport.ImportedOrderStore.OwnNumber;
import dev.comptoir.orders.orderimport.domain.DecidedOrder;
import dev.comptoir.orders.orderimport.domain.ImportedAddress;
import dev.comptoir.orders.orderimport.domain.ImportedLine;
import dev.comptoir.orders.orderimport.domain.ImportedOrder;
import dev.comptoir.orders.orderimport.domain.NumberSeries;
import dev.comptoir.orders.orderimport.domain.PastMoney;
import dev.comptoir.orders.orderimport.domain.Standing;
import dev.comptoir.platform.ids.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;

/** The rows of orders to be written, by table. */
final class ImportRows {

    private static final String NOTHING_TO_PAY = "Nothing to pay";
    private static final String UNKNOWN_METHOD = "Imported";

    private final ImportRun run;
    private final String storeLocale;
    private final Instant now;
    private final List<Map<String, Object>> orders = new ArrayList<>();
    private final List<Map<String, Object>> lines = new ArrayList<>();
    private final List<Map<String, Object>> payments = new ArrayList<>();
    private final List<Map<String, Object>> refunds = new ArrayList<>();
    private final List<Map<String, Object>> refundLines = new ArrayList<>();
    private final List<Map<String, Object>> shipments = new ArrayList<>();
    private final List<Map<String, Object>> shipmentLines = new ArrayList<>();

    ImportRows(ImportRun run, String storeLocale, Instant now) {
        this.run = run;
        this.storeLocale = storeLocale;
        this.now = now;
    }

    /** In the order in which they refer to each other. */
    List<List<Map<String, Object>>> tables() {
        return List.of(orders, lines, payments, refunds, refundLines, shipments, shipmentLines);
    }

    /** @param taken numbers for those that bring none */
    ImportRows adding(List<DecidedOrder> created, NumberSeries series, List<OwnNumber> taken) {
        Iterator<OwnNumber> next = taken.iterator();
        for (DecidedOrder each : created) {
            ImportedOrder order = each.read().order();
            OwnNumber own = order.orderNumber().isEmpty() && next.hasNext() ? next.next() : given(series, order);
            add(each.orderId(), order, own, each.read().fingerprint());
        }
        return this;
    }

    private static OwnNumber given(NumberSeries series, ImportedOrder order) {
        OptionalLong number = series.numberOf(order.orderNumber());
        return new OwnNumber(number.isEmpty() ? null : number.getAsLong(), order.orderNumber());
    }

    /** @param own its number, which is null for an order of another series than the store's */
    private void add(UUID id, ImportedOrder order, OwnNumber own, UUID fingerprint) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", id);
        row.put("number", own.number());
        row.put("order_number", own.text());
        row.put("external_id", order.externalId());
        row.put("fingerprint", fingerprint);
        row.put("words", words(order, own));
        row.put("placed_at", order.placedAt());
        row.put("currency", order.currency().strip());
        row.put("item_count", order.itemCount());
        row.put("is_digital", order.isDigital());
        addBuyer(row, order.buyer());
        addAmounts(row, order.totals(), order.money());
        addStanding(row, order.standing());
        addRemarks(row, order);
        orders.add(row);
        List<UUID> lineIds = addLines(id, order);
        addMoney(id, order, lineIds);
        addParcel(id, order, lineIds);
    }

    private static List<String> words(ImportedOrder order, OwnNumber number) {
        ImportedOrder.Buyer buyer = order.buyer();
        ImportedAddress place = buyer.shipping() == null ? buyer.billing() : buyer.shipping();
        Stream<String> products = order.lines().stream().flatMap(line -> Stream.of(line.name(), line.sku()));
        String plain = number.text().toLowerCase(Locale.ROOT);
        return Stream.of(
                        Stream.of(SearchWords.of(buyer.name(), buyer.email())),
                        SearchWords.ofProducts(products),
                        Stream.ofNullable(place).map(ImportedAddress::country).map(SearchWords::ofCountry),
                        Stream.of("#" + plain, "#" + plain.replaceFirst("^[^\\p{L}\\p{N}]+", "")),
                        Stream.ofNullable(number.number()).map(own -> "#" + own))
                .flatMap(each -> each)
                .filter(word -> word.length() > 1)
                .distinct()
                .toList();
    }

    private void addBuyer(Map<String, Object> row, ImportedOrder.Buyer buyer) {
        row.put("customer_email", buyer.email());
        row.put("customer_name", buyer.name());
        row.put("customer_phone", buyer.phone());
        row.put("customer_locale", buyer.locale().isEmpty() ? storeLocale : buyer.locale());
        row.put("billing_address", buyer.billing());
        row.put("shipping_address", buyer.shipping());
    }

    private static void addAmounts(Map<String, Object> row, OrderTotals totals, PastMoney money) {
        row.put("subtotal_minor", totals.subtotal().minor());
        row.put("discount_minor", totals.discount().minor());
        row.put("shipping_minor", totals.shipping().minor());
        row.put("tax_minor", totals.tax().minor());
        row.put("total_minor", totals.total().minor());
        row.put("paid_minor", money.paid().minor());
        row.put("refunded_minor", money.refunded().minor());
        row.put("conceded_minor", money.conceded().minor());
        row.put("payment_method", money.method().isBlank() ? null : money.method());
    }

    private void addStanding(Map<String, Object> row, Standing standing) {
        FulfillmentStatus status = standing.fulfillment();
        boolean isReturned = status == FulfillmentStatus.RETURNED || status == FulfillmentStatus.PARTIALLY_RETURNED;
        row.put("lifecycle", standing.lifecycle());
        row.put("payment_status", standing.payment());
        row.put("fulfillment_status", status);
        row.put("preparation", status.isStillHere() ? status : FulfillmentStatus.AWAITING_PROCESSING);
        row.put("return_mark", isReturned ? status : null);
        row.put("custom_status", standing.customStatus());
        row.put("held_at", standing.isOnHold() ? now : null);
        row.put("archived_at", standing.isArchived() ? now : null);
        row.put("processed_at", standing.processedAt());
        row.put("cancelled_at", standing.cancelledAt());
        row.put("cancellation_reason", standing.cancellationReason());
    }

    private static void addRemarks(Map<String, Object> row, ImportedOrder order) {
        ImportedOrder.Remarks remarks = order.remarks();
        Money discount = order.totals().discount();
        boolean isNamed = discount.isPositive() && !remarks.discountLabel().isBlank();
        row.put(
                "shipping_method_name",
                order.delivery().method().isEmpty() ? null : order.delivery().method());
        row.put("customer_remark", remarks.customer());
        row.put("merchant_notes", remarks.merchant());
        row.put("campaign_id", remarks.campaignId());
        row.put(
                "merchant_discounts",
                isNamed ? List.of(Map.of("label", remarks.discountLabel(), "amount", discount)) : null);
    }

    private List<UUID> addLines(UUID orderId, ImportedOrder order) {
        List<UUID> ids = new ArrayList<>(order.lines().size());
        for (ImportedLine line : order.lines()) {
            UUID id = Ids.next();
            Map<String, Object> row = line(line, order);
            row.put("id", id);
            row.put("order_id", orderId);
            row.put("position", ids.size());
            lines.add(row);
            ids.add(id);
        }
        return ids;
    }

    private static Map<String, Object> line(ImportedLine line, ImportedOrder order) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("product_id", line.productId());
        row.put("sku", line.sku());
        row.put("name", line.name());
        row.put("quantity", line.quantity());
        row.put("currency", order.currency());
        row.put("unit_price_minor", line.unitPrice().minor());
        row.put("total_minor", line.total().minor());
        row.put("tax_minor", line.tax().minor());
        row.put(
                "discount_minor",
                line.discount() == null ? null : line.discount().minor());
        row.put("shipped_quantity", line.shipped());
        row.put("refunded_quantity", line.refunded());
        row.put("is_digital", line.isDigital());
        row.put("placed_at", order.placedAt());
        return row;
    }

    private void addMoney(UUID orderId, ImportedOrder order, List<UUID> lineIds) {
        PastMoney money = order.money();
        boolean isSettled = money.paid().isZero() && order.standing().payment() == PaymentStatus.PAID;
        if (money.paid().isPositive() || isSettled) {
            Map<String, Object> row = new LinkedHashMap<>();
            String unknown = isSettled ? NOTHING_TO_PAY : UNKNOWN_METHOD;
            row.put("id", Ids.next());
            row.put("order_id", orderId);
            row.put("amount_minor", money.paid().minor());
            row.put("currency", order.currency());
            row.put("method", money.method().isBlank() ? unknown : money.method());
            row.put("reference", money.reference());
            row.put("received_at", money.paidAt());
            payments.add(row);
        }
        if (money.refunded().isPositive()) {
            addRefund(orderId, order, lineIds);
        }
    }

    private void addRefund(UUID orderId, ImportedOrder order, List<UUID> lineIds) {
        UUID id = Ids.next();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", id);
        row.put("order_id", orderId);
        row.put("amount_minor", order.money().refunded().minor());
        row.put("currency", order.currency());
        row.put("issued_at", order.money().refundedAt());
        refunds.add(row);
        List<Money> shares = order.money()
                .refunded()
                .allocate(order.lines().stream()
                        .map(line -> line.unitPrice().times(line.refunded()).minor())
                        .toList());
        for (int i = 0; i < lineIds.size(); i++) {
            ImportedLine line = order.lines().get(i);
            if (line.refunded() > 0) {
                Map<String, Object> part = part(lineIds.get(i), line.refunded());
                part.put("refund_id", id);
                part.put("sku", line.sku());
                part.put("amount_minor", shares.get(i).minor());
                part.put("position", i);
                refundLines.add(part);
            }
        }
    }

    private void addParcel(UUID orderId, ImportedOrder order, List<UUID> lineIds) {
        if (!order.hasParcel()) {
            return;
        }
        UUID id = Ids.next();
        boolean isDelivered = order.standing().fulfillment() != FulfillmentStatus.SHIPPED
                && order.standing().fulfillment() != FulfillmentStatus.PARTIALLY_SHIPPED;
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", id);
        row.put("order_id", orderId);
        row.put("tracking_number", order.delivery().tracking());
        row.put("state", isDelivered ? "DELIVERED" : "SHIPPED");
        row.put("shipped_at", order.placedAt());
        row.put("delivered_at", isDelivered ? order.placedAt() : null);
        shipments.add(row);
        for (int i = 0; i < lineIds.size(); i++) {
            int units = order.lines().get(i).shipped();
            if (units > 0) {
                Map<String, Object> part = part(lineIds.get(i), units);
                part.put("shipment_id", id);
                part.put("position", i);
                shipmentLines.add(part);
            }
        }
    }

    private static Map<String, Object> part(UUID lineId, int units) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", Ids.next());
        row.put("line_id", lineId);
        row.put("quantity", units);
        return row;
    }

    String actor() {
        return run.startedBy();
    }
}
