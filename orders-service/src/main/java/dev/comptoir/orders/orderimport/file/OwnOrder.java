package dev.comptoir.orders.orderimport.file;

import dev.comptoir.contracts.shared.FieldRules;
import dev.comptoir.kernel.Money;
import dev.comptoir.orders.order.domain.FulfillmentStatus;
import dev.comptoir.orders.order.domain.Lifecycle;
import dev.comptoir.orders.order.domain.OrderTotals;
import dev.comptoir.orders.order.domain.PaymentStatus;
import dev.comptoir.orders.orderimport.domain.BadRow;
import dev.comptoir.orders.orderimport.domain.ImportedAddress;
import dev.comptoir.orders.orderimport.domain.ImportedLine;
import dev.comptoir.orders.orderimport.domain.ImportedOrder;
import dev.comptoir.orders.orderimport.domain.ImportedOrder.Buyer;
import dev.comptoir.orders.orderimport.domain.ImportedOrder.Delivery;
import dev.comptoir.orders.orderimport.domain.ImportedOrder.Remarks;
import dev.comptoir.orders.orderimport.domain.ImportedRefund;
import dev.comptoir.orders.orderimport.domain.PastMoney;
import dev.comptoir.orders.orderimport.domain.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Reads an order in the columns of our own exports; what can be derived may be left out. */
final class OwnOrder {

    private static final int NUMBER = 60;
    private static final int EXTERNAL_ID = 200;
    private static final int CODES = 20_000;

    private final Fields order;
    private final List<Fields> lines;
    private final String currency;
    private final Money none;
    private final List<ImportedRefund> refunds;

    private OwnOrder(Fields order, List<Fields> lines, OwnRefunds refunds) {
        this.order = order;
        this.lines = lines;
        this.currency = Checks.currency("currency", order.needed("currency", NUMBER));
        this.none = Money.zero(currency);
        this.refunds = refunds.read(currency);
    }

    static ImportedOrder read(Fields order, List<Fields> lines, OwnRefunds refunds) {
        return new OwnOrder(order, lines, refunds).read();
    }

    /** The order's own word for itself in the file: the one an integrator gave, else the id or number of the export. */
    static String externalId(Fields order) {
        for (String key : List.of("externalId", "id", "orderNumber")) {
            String given = order.text(key, EXTERNAL_ID);
            if (!given.isBlank()) {
                return given;
            }
        }
        throw new BadRow("externalId", "missing-value", "The order has neither externalId nor id nor orderNumber.");
    }

    private ImportedOrder read() {
        FulfillmentStatus status =
                order.word("fulfillmentStatus", FulfillmentStatus.class, FulfillmentStatus.AWAITING_PROCESSING);
        List<ImportedLine> read = lines(status);
        Instant placedAt = order.neededTime("placedAt");
        return new ImportedOrder(
                externalId(order),
                order.text("orderNumber", NUMBER),
                placedAt,
                currency,
                buyer(),
                totals(read),
                read,
                new Delivery(order.text("shippingMethod", FieldRules.NAME_LENGTH), order.text("trackingNumbers", 2000)),
                money(placedAt),
                standing(status),
                remarks());
    }

    private Buyer buyer() {
        return new Buyer(
                Checks.email("customerEmail", order.text("customerEmail", FieldRules.EMAIL_LENGTH)),
                order.text("customerName", FieldRules.NAME_LENGTH),
                order.text("customerPhone", FieldRules.PHONE_LENGTH),
                order.text("customerLocale", FieldRules.LOCALE_LENGTH),
                address("billing"),
                address("shipping"));
    }

    private ImportedAddress address(String place) {
        if (!order.has(place + "Country")) {
            return null;
        }
        return new ImportedAddress(
                order.textOrNull(place + "Name", FieldRules.NAME_LENGTH),
                order.textOrNull(place + "Company", FieldRules.NAME_LENGTH),
                order.needed(place + "Line1", FieldRules.LINE_LENGTH),
                order.textOrNull(place + "Line2", FieldRules.LINE_LENGTH),
                order.textOrNull(place + "PostalCode", FieldRules.POSTAL_CODE_LENGTH),
                order.textOrNull(place + "City", FieldRules.CITY_LENGTH),
                order.textOrNull(place + "Region", FieldRules.REGION_LENGTH),
                Checks.country(place + "Country", order.text(place + "Country", NUMBER)),
                null);
    }

    /** Numbered by the file where it does; a line without a number follows the one before it. */
    private List<ImportedLine> lines(FulfillmentStatus status) {
        List<Integer> numbers = new ArrayList<>();
        for (Fields line : lines) {
            numbers.add(line.count("lineNumber", numbers.isEmpty() ? 1 : numbers.getLast() + 1));
        }
        boolean isCounted = IntStream.range(0, numbers.size()).allMatch(at -> numbers.get(at) == at + 1);
        return IntStream.range(0, lines.size())
                .mapToObj(at -> line(lines.get(at), status, numbers.get(at), isCounted))
                .toList();
    }

    private ImportedLine line(Fields line, FulfillmentStatus status, int number, boolean isCounted) {
        int quantity = line.count("quantity", 0);
        Money unitPrice = line.neededAmount("unitPrice", currency);
        boolean isUnitsKnown = line.has("shippedQuantity");
        boolean isGone = status.isGone();
        int shipped = line.count("shippedQuantity", isGone ? quantity : 0);
        return new ImportedLine(
                line.uuid("productId"),
                line.text("sku", FieldRules.SKU_LENGTH),
                line.needed("productName", FieldRules.PRODUCT_NAME_LENGTH),
                quantity,
                unitPrice,
                line.amount("lineTotal", currency, unitPrice.times(quantity)),
                line.amount("lineTax", currency, none),
                null,
                shipped,
                line.count("refundedQuantity", refunded(number)),
                shipped == 0 && (isUnitsKnown && isGone || isFinished(status)),
                isCounted ? null : number);
    }

    private int refunded(int lineNumber) {
        return refunds == null
                ? 0
                : refunds.stream().mapToInt(refund -> refund.of(lineNumber)).sum();
    }

    /** Finished without a parcel: downloads only. */
    private boolean isFinished(FulfillmentStatus status) {
        return status.isStillHere()
                && order.word("lifecycle", Lifecycle.class, Lifecycle.PLACED) == Lifecycle.COMPLETED;
    }

    private OrderTotals totals(List<ImportedLine> read) {
        Money subtotal = order.amount("subtotal", currency, sum(read, ImportedLine::total));
        Money discount = order.amount("discountTotal", currency, none);
        Money shipping = order.amount("shippingTotal", currency, none);
        Money tax = order.amount("taxTotal", currency, sum(read, ImportedLine::tax));
        return new OrderTotals(subtotal, discount, shipping, tax, order.neededAmount("total", currency));
    }

    private Money sum(List<ImportedLine> read, Function<ImportedLine, Money> amount) {
        return read.stream().map(amount).reduce(none, Money::plus);
    }

    private PastMoney money(Instant placedAt) {
        Instant paidAt = order.has("paidAt") ? order.time("paidAt") : placedAt;
        Instant cancelledAt = order.time("cancelledAt");
        Instant backAt = cancelledAt == null ? paidAt : cancelledAt;
        return new PastMoney(
                order.amount("paidTotal", currency, none),
                order.amount("refundedTotal", currency, refundsTotal()),
                none,
                order.text("paymentMethods", FieldRules.NAME_LENGTH),
                null,
                paidAt,
                order.has("refundedAt") ? order.time("refundedAt") : backAt,
                refunds);
    }

    private Money refundsTotal() {
        return refunds == null
                ? none
                : refunds.stream().map(ImportedRefund::amount).reduce(none, Money::plus);
    }

    private Standing standing(FulfillmentStatus status) {
        return new Standing(
                order.word("lifecycle", Lifecycle.class, null),
                order.word("paymentStatus", PaymentStatus.class, null),
                status,
                order.text("customStatus", FieldRules.NAME_LENGTH),
                order.flag("onHold"),
                order.flag("archived"),
                order.time("processedAt"),
                order.time("cancelledAt"),
                order.textOrNull("cancellationReason", FieldRules.REMARK_LENGTH));
    }

    private Remarks remarks() {
        return new Remarks(
                order.text("customerRemark", FieldRules.REMARK_LENGTH),
                order.text("giftMessage", FieldRules.GIFT_MESSAGE_LENGTH),
                order.text("merchantNotes", 10_000),
                order.uuid("recoveredByCampaignId"),
                "",
                order.textOrNull("discountCodes", CODES));
    }
}
