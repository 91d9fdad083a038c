package dev.comptoir.orders.orderimport.row;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.order.SearchWords;
import dev.comptoir.orders.order.domain.FulfillmentStatus;
import dev.comptoir.orders.orderimport.domain.DecidedOrder;
import dev.comptoir.orders.orderimport.domain.ImportedAddress;
import dev.comptoir.orders.orderimport.domain.ImportedOrder;
import dev.comptoir.orders.orderimport.domain.ImportedRefund;
import dev.comptoir.orders.orderimport.domain.NumberSeries;
import dev.comptoir.orders.orderimport.domain.PastMoney;
import dev.comptoir.platform.ids.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rows of orders to be written, by table. */
public final class OrderRows {

    private static final String UNKNOWN_METHOD = "Imported";

    private final boolean takesStock;
    private final String storeLocale;
    private final Instant now;
    private final List<NumberedOrder> numbered = new ArrayList<>();
    private final List<OrderRow> orders = new ArrayList<>();
    private final List<LineRow> lines = new ArrayList<>();
    private final List<PaymentRow> payments = new ArrayList<>();
    private final List<RefundRow> refunds = new ArrayList<>();
    private final List<RefundLineRow> refundLines = new ArrayList<>();
    private final List<ShipmentRow> shipments = new ArrayList<>();
    private final List<ShipmentLineRow> shipmentLines = new ArrayList<>();

    /** @param takesStock whether the units of orders that are not cancelled are taken out of stock */
    public OrderRows(boolean takesStock, String storeLocale, Instant now) {
        this.takesStock = takesStock;
        this.storeLocale = storeLocale;
        this.now = now;
    }

    /** The orders themselves. */
    public List<NumberedOrder> numbered() {
        return numbered;
    }

    public List<OrderRow> orders() {
        return orders;
    }

    public List<LineRow> lines() {
        return lines;
    }

    public List<PaymentRow> payments() {
        return payments;
    }

    public List<RefundRow> refunds() {
        return refunds;
    }

    public List<RefundLineRow> refundLines() {
        return refundLines;
    }

    public List<ShipmentRow> shipments() {
        return shipments;
    }

    public List<ShipmentLineRow> shipmentLines() {
        return shipmentLines;
    }

    /** @param taken numbers for those that bring none */
    public OrderRows adding(List<DecidedOrder> created, NumberSeries series, List<OwnNumber> taken) {
        Iterator<OwnNumber> next = taken.iterator();
        for (DecidedOrder each : created) {
            ImportedOrder order = each.read().order();
            OwnNumber own = order.orderNumber().isEmpty() && next.hasNext() ? next.next() : given(series, order);
            add(
                    new NumberedOrder(each.orderId(), own.text(), order),
                    own,
                    each.read().fingerprint());
        }
        return this;
    }

    private static OwnNumber given(NumberSeries series, ImportedOrder order) {
        OptionalLong number = series.numberOf(order.orderNumber());
        return new OwnNumber(number.isEmpty() ? null : number.getAsLong(), order.orderNumber());
    }

    private void add(NumberedOrder made, OwnNumber own, UUID fingerprint) {
        ImportedOrder order = made.order();
        numbered.add(made);
        orders.add(new OrderRow(
                made.id(),
                own.number(),
                own.text(),
                order.externalId(),
                fingerprint,
                words(order, own),
                order.placedAt(),
                order.currency().strip(),
                order.itemCount(),
                order.isDigital(),
                OrderRow.Buyer.of(order.buyer(), storeLocale),
                OrderRow.Amounts.of(order.totals(), order.money()),
                OrderRow.State.of(order.standing(), now),
                OrderRow.Remarks.of(order)));
        List<UUID> lineIds = addLines(made);
        addMoney(made.id(), order, lineIds);
        addParcel(made.id(), order, lineIds);
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

    private List<UUID> addLines(NumberedOrder made) {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < made.order().lines().size(); i++) {
            UUID id = Ids.next();
            lines.add(LineRow.of(id, made, i, takesStock));
            ids.add(id);
        }
        return ids;
    }

    private void addMoney(UUID orderId, ImportedOrder order, List<UUID> lineIds) {
        PastMoney money = order.money();
        // Nothing was paid for what is free.
        if (money.paid().isPositive()) {
            payments.add(new PaymentRow(
                    Ids.next(),
                    orderId,
                    money.paid().minor(),
                    order.currency(),
                    money.method().isBlank() ? UNKNOWN_METHOD : money.method(),
                    money.reference(),
                    money.paidAt()));
        }
        money.refunds().forEach(refund -> addRefund(orderId, order, refund, lineIds));
    }

    private void addRefund(UUID orderId, ImportedOrder order, ImportedRefund refund, List<UUID> lineIds) {
        UUID id = Ids.next();
        refunds.add(new RefundRow(
                id,
                orderId,
                refund.amount().minor(),
                refund.shipping().minor(),
                order.currency(),
                refund.reason(),
                refund.issuedAt()));
        addRefundLines(id, order, refund, lineIds);
    }

    private void addRefundLines(UUID refundId, ImportedOrder order, ImportedRefund refund, List<UUID> lineIds) {
        List<Integer> units = IntStream.range(0, lineIds.size())
                .mapToObj(i -> refund.of(order.lineNumber(i)))
                .toList();
        List<Money> shares = shares(order, refund, units);
        for (int i = 0; i < lineIds.size(); i++) {
            if (units.get(i) > 0) {
                refundLines.add(new RefundLineRow(
                        Ids.next(),
                        refundId,
                        i,
                        lineIds.get(i),
                        order.lines().get(i).sku(),
                        units.get(i),
                        shares.get(i).minor()));
            }
        }
    }

    /** What went back for each line, as it is said, else by what the units had cost. */
    private static List<Money> shares(ImportedOrder order, ImportedRefund refund, List<Integer> units) {
        IntStream lines = IntStream.range(0, units.size());
        return refund.hasAmounts()
                ? lines.mapToObj(i -> refund.amountOf(order.lineNumber(i))).toList()
                : refund.amount()
                        .minus(refund.shipping())
                        .allocate(lines.mapToObj(i -> order.lines()
                                        .get(i)
                                        .unitPrice()
                                        .times(units.get(i))
                                        .minor())
                                .toList());
    }

    private void addParcel(UUID orderId, ImportedOrder order, List<UUID> lineIds) {
        if (!order.hasParcel()) {
            return;
        }
        UUID id = Ids.next();
        FulfillmentStatus status = order.standing().fulfillment();
        boolean isDelivered = status != FulfillmentStatus.SHIPPED && status != FulfillmentStatus.PARTIALLY_SHIPPED;
        shipments.add(new ShipmentRow(
                id,
                orderId,
                order.delivery().tracking(),
                order.placedAt(),
                isDelivered ? "DELIVERED" : "SHIPPED",
                isDelivered ? order.placedAt() : null));
        for (int i = 0; i < lineIds.size(); i++) {
            int units = order.lines().get(i).shipped();
            if (units > 0) {
                shipmentLines.add(new ShipmentLineRow(Ids.next(), id, i, lineIds.get(i), units));
            }
        }
    }
}
