package dev.comptoir.orders.returns.domain;

import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.OrderLine;
import dev.comptoir.orders.order.domain.OrderProblem;
import dev.comptoir.orders.refund.domain.RefundScope.UnitsOfLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A locked order with its lines and all its returns. */
public record ReturnCase(Order order, List<OrderLine> lines, List<Returned> returns) {

    public static ReturnCase of(
            Order order, List<OrderLine> lines, List<OrderReturn> returns, List<OrderReturnLine> contents) {
        Map<UUID, List<OrderReturnLine>> byReturn =
                contents.stream().collect(Collectors.groupingBy(OrderReturnLine::returnId));
        List<Returned> whole = returns.stream()
                .map(goods -> new Returned(goods, byReturn.getOrDefault(goods.id(), List.of())))
                .toList();
        return new ReturnCase(order, lines, new ArrayList<>(whole));
    }

    public Returned find(UUID returnId) {
        return returns.stream()
                .filter(returned -> returned.goods().id().equals(returnId))
                .findFirst()
                .orElseThrow(() -> ReturnProblem.notFound(returnId));
    }

    /** Units that have left and are in no other return. */
    public int returnable(OrderLine line) {
        int taken = returns.stream()
                .flatMap(returned -> returned.lines().stream()
                        .filter(part -> part.lineId().equals(line.id()))
                        .map(part -> part.taken(returned.goods().state())))
                .mapToInt(Integer::intValue)
                .sum();
        return line.shippedQuantity() - taken;
    }

    /** Opens a return of units that have left; the same line twice is refused. */
    public Returned open(ReturnOpening opening, String number, Supplier<UUID> ids) {
        if (order.flags().deletedAt() != null) {
            throw OrderProblem.deleted(order.orderNumber());
        }
        OrderReturn goods = OrderReturn.of(ids.get(), order.id(), number, opening);
        List<OrderReturnLine> parts = new ArrayList<>();
        for (ReturnOpening.Units units : opening.lines()) {
            OrderLine line = line(units.lineId());
            if (parts.stream().anyMatch(part -> part.lineId().equals(line.id()))) {
                throw ReturnProblem.lineTwice(line);
            }
            if (units.quantity() > returnable(line)) {
                throw ReturnProblem.exceedsReturnable(line, units.quantity(), returnable(line));
            }
            parts.add(OrderReturnLine.of(ids.get(), goods.id(), parts.size(), line, units));
        }
        Returned returned = new Returned(goods, parts);
        returns.add(returned);
        return returned;
    }

    public boolean isAnythingBack() {
        return lines.stream().anyMatch(line -> back(line.id()) > 0);
    }

    /** Whether all goods of the order have come back. */
    public boolean isEverythingBack() {
        return lines.stream().filter(line -> !line.isDigital()).allMatch(line -> back(line.id()) >= line.quantity());
    }

    /** What a refund of a return pays for. */
    public static List<UnitsOfLine> units(Returned returned) {
        return returned.lines().stream()
                .filter(line -> line.received() > 0)
                .map(line -> new UnitsOfLine(line.lineId(), line.received(), line.isRestocked()))
                .toList();
    }

    /** What goes back into stock without money: units that no refund has taken before. */
    public List<UnitsOfLine> restockable(Returned returned) {
        return returned.lines().stream()
                .filter(OrderReturnLine::isRestocked)
                .map(part -> new UnitsOfLine(
                        part.lineId(),
                        Math.min(part.received(), line(part.lineId()).unrefunded()),
                        true))
                .filter(part -> part.quantity() > 0)
                .toList();
    }

    public OrderLine line(UUID lineId) {
        return lines.stream()
                .filter(line -> line.id().equals(lineId))
                .findFirst()
                .orElseThrow(() -> ReturnProblem.lineNotInOrder(lineId));
    }

    private int back(UUID lineId) {
        return returns.stream()
                .flatMap(returned -> returned.lines().stream())
                .filter(part -> part.lineId().equals(lineId))
                .mapToInt(OrderReturnLine::received)
                .sum();
    }
}
