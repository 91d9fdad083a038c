package dev.comptoir.orders.refund.domain;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.OrderLine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the customer really paid for each line: price and tax less its share of the order's discount. All lines and the
 * shipping fee with its tax sum to the order total exactly.
 */
final class LineRefundValue {

    private final Map<UUID, OrderLine> lines = new HashMap<>();
    private final Map<UUID, Money> gross = new HashMap<>();
    private final Money shipping;

    private LineRefundValue(Money shipping) {
        this.shipping = shipping;
    }

    static LineRefundValue of(Order order, List<OrderLine> lines) {
        List<Long> weights = lines.stream().map(line -> line.total().minor()).toList();
        List<Money> discounts = order.totals().discount().allocate(weights);
        Money lineTax = Money.zero(order.currency());
        for (OrderLine line : lines) {
            lineTax = lineTax.plus(line.tax());
        }
        // Tax that belongs to no line was charged on the shipping fee.
        LineRefundValue worth = new LineRefundValue(
                order.totals().shipping().plus(order.totals().tax().minus(lineTax)));
        for (int i = 0; i < lines.size(); i++) {
            OrderLine line = lines.get(i);
            worth.lines.put(line.id(), line);
            worth.gross.put(line.id(), line.total().plus(line.tax()).minus(discounts.get(i)));
        }
        return worth;
    }

    /** The worth of the next units after those already gone; all units of a line sum to its gross exactly. */
    Money ofUnits(UUID lineId, int alreadyGone, int units) {
        return upTo(lineId, alreadyGone + units).minus(upTo(lineId, alreadyGone));
    }

    Money shipping() {
        return shipping;
    }

    String sku(UUID lineId) {
        return lines.get(lineId).sku();
    }

    private Money upTo(UUID lineId, int units) {
        return Shares.of(gross.get(lineId), units, lines.get(lineId).quantity());
    }
}
