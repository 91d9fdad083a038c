package dev.comptoir.orders.refund.domain;

import dev.comptoir.orders.order.domain.OrderLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which units of an order no refund has taken. */
final class UnitsLeft {

    private UnitsLeft() {}

    /** Refuses more units of a line than are left, the same line twice added up. */
    static void check(List<OrderLine> lines, List<RefundScope.UnitsOfLine> parts) {
        Map<UUID, Long> wanted = parts.stream()
                .collect(Collectors.groupingBy(
                        RefundScope.UnitsOfLine::lineId,
                        LinkedHashMap::new,
                        Collectors.summingLong(RefundScope.UnitsOfLine::quantity)));
        Map<UUID, OrderLine> known = lines.stream().collect(Collectors.toMap(OrderLine::id, line -> line));
        wanted.forEach((lineId, quantity) -> {
            OrderLine line = known.get(lineId);
            if (line == null) {
                throw RefundProblem.lineNotInOrder(lineId);
            }
            if (quantity > line.unrefunded()) {
                throw RefundProblem.quantityExceedsRefundable(line, quantity);
            }
        });
    }
}
