package dev.comptoir.orders.edit.domain;

import dev.comptoir.orders.order.domain.OrderLine;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What an edit must leave alone: units in parcels, units refunded, a fee refunded. */
final class EditProtection {

    private EditProtection() {}

    static void check(EditCase editCase, OrderEdit edit) {
        Map<UUID, OrderLine> lines = new HashMap<>();
        editCase.lines().forEach(line -> lines.put(line.id(), line));
        Set<UUID> named = new HashSet<>();
        for (UUID removed : edit.removed()) {
            OrderLine line = known(lines, named, removed);
            refuseIfPacked(line, 0);
            refuseIfRefunded(line);
        }
        for (LineEdit change : edit.changed()) {
            OrderLine line = known(lines, named, change.lineId());
            if (change.touchesGoods(line)) {
                refuseIfRefunded(line);
                refuseIfPacked(line, keepsPrice(change, line) ? change.quantityOf(line) : 0);
            }
        }
        if (edit.fee() != null && editCase.order().refundedShipping().isPositive()) {
            throw EditProblem.shippingRefunded(editCase.order());
        }
    }

    private static boolean keepsPrice(LineEdit change, OrderLine line) {
        return change.skuOf(line).equals(line.sku())
                && change.unitPriceOf(line).equals(line.unitPrice())
                && change.tax() == null;
    }

    private static OrderLine known(Map<UUID, OrderLine> lines, Set<UUID> named, UUID id) {
        OrderLine line = lines.get(id);
        if (line == null) {
            throw EditProblem.lineNotInOrder(id);
        }
        if (!named.add(id)) {
            throw EditProblem.lineNamedTwice(id);
        }
        return line;
    }

    /** Units in a parcel, made up or gone, stay as they are. */
    private static void refuseIfPacked(OrderLine line, int quantity) {
        int packed = line.isDigital() ? 0 : line.quantity() - line.unpacked();
        if (packed > quantity) {
            throw EditProblem.linePacked(line, packed);
        }
    }

    private static void refuseIfRefunded(OrderLine line) {
        if (line.refundedQuantity() > 0) {
            throw EditProblem.lineRefunded(line);
        }
    }
}
