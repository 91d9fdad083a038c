package dev.comptoir.orders.shipment.domain;

import dev.comptoir.orders.order.domain.OrderLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Decides what goes into a parcel: the units asked for, or everything that is in none yet. */
public final class PackingPolicy {

    private PackingPolicy() {}

    /** Units of one line in the parcel. */
    public record Packed(OrderLine line, int quantity) {}

    /** @param wanted units by line; empty for everything that is left */
    public static List<Packed> pack(List<OrderLine> lines, Map<UUID, Long> wanted) {
        List<Packed> packed = wanted.isEmpty() ? everything(lines) : chosen(lines, wanted);
        if (packed.isEmpty()) {
            throw ShipmentProblem.nothingToShip();
        }
        return packed;
    }

    private static List<Packed> everything(List<OrderLine> lines) {
        return lines.stream()
                .filter(line -> line.unpacked() > 0)
                .map(line -> new Packed(line, line.unpacked()))
                .toList();
    }

    private static List<Packed> chosen(List<OrderLine> lines, Map<UUID, Long> wanted) {
        Map<UUID, Long> left = new LinkedHashMap<>(wanted);
        List<Packed> packed = new ArrayList<>();
        for (OrderLine line : lines) {
            Long units = left.remove(line.id());
            if (units != null && units > line.unpacked()) {
                throw ShipmentProblem.quantityExceedsUnshipped(line, units);
            }
            if (units != null) {
                packed.add(new Packed(line, Math.toIntExact(units)));
            }
        }
        if (!left.isEmpty()) {
            throw ShipmentProblem.lineNotInOrder(left.keySet().iterator().next());
        }
        return packed;
    }
}
