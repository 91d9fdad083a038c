package dev.comptoir.orders.returns.domain;

import dev.comptoir.kernel.DomainException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A return with what is in it. */
public record Returned(OrderReturn goods, List<OrderReturnLine> lines) {

    /** Says what arrived; what is not named has not. */
    public void receive(List<ReturnReceipt> arrived, Instant at) {
        goods.receive(at);
        lines.forEach(line -> line.receive(0, null, false));
        for (ReturnReceipt part : arrived) {
            OrderReturnLine line = line(part.lineId());
            int units = line.received() + part.quantity();
            if (units > line.quantity()) {
                throw ReturnProblem.moreThanAnnounced(line, units);
            }
            line.receive(units, part.condition(), part.isRestocked());
        }
    }

    public OrderReturnLine line(UUID lineId) {
        return lines.stream()
                .filter(line -> line.lineId().equals(lineId))
                .findFirst()
                .orElseThrow(() -> notInReturn(lineId));
    }

    private DomainException notInReturn(UUID lineId) {
        return ReturnProblem.lineNotInReturn(goods, lineId);
    }
}
