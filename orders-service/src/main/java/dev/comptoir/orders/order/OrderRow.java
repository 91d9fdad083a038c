package dev.comptoir.orders.order;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.comptoir.contracts.shared.AddressV1;
import dev.comptoir.kernel.Money;
import dev.comptoir.orders.download.LineDownload;
import dev.comptoir.orders.guarantee.LineGuarantee;
import dev.comptoir.orders.order.OrderView.CustomStatusPart;
import dev.comptoir.orders.order.OrderView.CustomerPart;
import dev.comptoir.orders.order.OrderView.HoldPart;
import dev.comptoir.orders.order.OrderView.LinePart;
import dev.comptoir.orders.order.OrderView.PaymentPart;
import dev.comptoir.orders.order.OrderView.RefundPart;
import dev.comptoir.orders.order.OrderView.ReturnPart;
import dev.comptoir.orders.order.OrderView.ShippingPart;
import dev.comptoir.orders.order.OrderView.TotalsPart;
import dev.comptoir.orders.order.domain.Balance;
import dev.comptoir.orders.order.domain.FulfillmentStatus;
import dev.comptoir.orders.order.domain.Goods;
import dev.comptoir.orders.order.domain.Lifecycle;
import dev.comptoir.orders.order.domain.PaymentStatus;
import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A whole order as the database gives it: parts are JSON arrays with amounts in minor units, the frequent ones arrays of their
 * values in the order of the record, because names would cost PostgreSQL a tenth of the whole statement.
 */
final class OrderRow {

    private OrderRow() {}

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    private record LineRow(
            UUID id,
            UUID productId,
            String sku,
            String name,
            String imageUrl,
            UUID fileGuid,
            int quantity,
            long unitPrice,
            long total,
            long tax,
            Long discount,
            int shipped,
            int refunded,
            boolean digital,
            boolean takesStock,
            LineDownload download,
            LineGuarantee guarantee) {

        LinePart in(String currency) {
            return new LinePart(
                    id,
                    productId,
                    sku,
                    name,
                    imageUrl,
                    fileGuid,
                    digital,
                    quantity,
                    Money.ofMinor(unitPrice, currency),
                    Money.ofMinor(total, currency),
                    Money.ofMinor(tax, currency),
                    discount == null ? null : Money.ofMinor(discount, currency),
                    shipped,
                    refunded,
                    takesStock,
                    download,
                    guarantee);
        }
    }

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    private record PaymentRow(
            UUID id,
            long amount,
            String method,
            String reference,
            Instant receivedAt,
            String recordedBy,
            Instant reversedAt,
            String reversalReason,
            Instant disputedAt,
            Instant disputeResolvedAt) {

        PaymentPart in(String currency) {
            Money paid = Money.ofMinor(amount, currency);
            return new PaymentPart(
                    id,
                    paid,
                    method,
                    reference,
                    receivedAt,
                    recordedBy,
                    reversedAt,
                    reversalReason,
                    disputedAt,
                    disputeResolvedAt);
        }
    }

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    private record RefundRow(
            UUID id,
            long amount,
            long shipping,
            String reason,
            boolean isShown,
            String settlement,
            String state,
            Instant issuedAt,
            long failed) {

        RefundPart in(String currency) {
            Money refunded = Money.ofMinor(amount, currency);
            Money fee = Money.ofMinor(shipping, currency);
            return new RefundPart(
                    id, refunded, Money.ofMinor(failed, currency), fee, reason, isShown, settlement, state, issuedAt);
        }
    }

    /** Its facts in the order of the select list, one by one. */
    private static final Reading WHOLE = (id, currency, views, c) -> new OrderView(
            id,
            c.number(),
            c.text(),
            c.uuid(),
            c.word(Lifecycle.class),
            c.word(PaymentStatus.class),
            c.word(FulfillmentStatus.class),
            hold(c),
            new CustomerPart(c.text(), c.text(), c.text(), c.text(), c.text()),
            c.json(AddressV1.class),
            c.json(AddressV1.class),
            shipping(c, currency),
            parts(c.json(LineRow[].class), line -> line.in(currency)),
            totals(c, currency),
            c.text(),
            c.text(),
            c.uuid(),
            c.integerOrNull(),
            parts(c.json(PaymentRow[].class), payment -> payment.in(currency)),
            parts(c.json(RefundRow[].class), refund -> refund.in(currency)),
            parts(c.json(OrderShipment[].class), shipment -> shipment),
            parts(c.json(ReturnPart[].class), returned -> returned),
            c.instant(),
            c.instant(),
            c.instant(),
            c.text(),
            c.text(),
            customStatus(c),
            c.instant(),
            c.instant(),
            c.instant(),
            c.uuid(),
            c.textOrNull(),
            c.textOrNull(),
            c.textOrNull(),
            parts(c.json(OrderMerchantDiscount[].class), discount -> discount),
            parts(c.json(OrderDiscount[].class), discount -> discount),
            views);

    private interface Reading {
        OrderView read(UUID id, String currency, OrderViews views, Columns c);
    }

    static OrderView read(Columns c) {
        UUID id = c.uuid();
        String currency = c.text();
        return WHOLE.read(id, currency, OrderStanding.views(c), c);
    }

    private static CustomStatusPart customStatus(Columns c) {
        CustomStatusPart status = new CustomStatusPart(c.uuid(), c.text(), c.text());
        return status.id() == null ? null : status;
    }

    private static HoldPart hold(Columns c) {
        HoldPart hold = new HoldPart(c.text(), c.text(), c.text(), c.instant());
        return hold.reasonCode() == null ? null : hold;
    }

    private static ShippingPart shipping(Columns c, String currency) {
        ShippingPart shipping = new ShippingPart(c.uuid(), c.text(), c.money(currency));
        return shipping.methodId() == null ? null : shipping;
    }

    private static TotalsPart totals(Columns c, String currency) {
        Money subtotal = c.money(currency);
        Money discount = c.money(currency);
        Money shipping = c.money(currency);
        Money tax = c.money(currency);
        Balance balance = new Balance(c.number(), c.number(), c.number(), c.number(), c.word(Goods.class));
        return new TotalsPart(
                subtotal,
                discount,
                shipping,
                tax,
                Money.ofMinor(balance.total(), currency),
                Money.ofMinor(balance.paid(), currency),
                Money.ofMinor(balance.refunded(), currency),
                Money.ofMinor(balance.due(), currency),
                Money.ofMinor(balance.refundable(), currency));
    }

    private static <R, P> List<P> parts(R[] rows, Function<R, P> part) {
        return rows == null ? List.of() : Stream.of(rows).map(part).toList();
    }
}
