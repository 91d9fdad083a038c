package dev.comptoir.gateway.webhooktype;

import dev.comptoir.contracts.orders.OrderCompletedV1;
import dev.comptoir.contracts.orders.OrderEditedV1;
import dev.comptoir.contracts.shared.ChangedFields;
import dev.comptoir.contracts.shared.FieldDifference;
import dev.comptoir.contracts.shared.OrderLineV1;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** What an order holds, for whom and how it travels, as changes: lines field by field, all else whole. */
final class OrderContentChanges {

    private OrderContentChanges() {}

    static Stream<FieldChange> of(OrderCompletedV1 placed) {
        return Stream.concat(
                FieldChange.of(
                        customer(null, placed.customer()),
                        billing(null, placed.billingAddress()),
                        destination(null, placed.shippingAddress()),
                        shipping(null, placed.shipping()))
                        .stream(),
                lines(List.of(), placed.lines()));
    }

    /** None where the event does not know how the order was. */
    static Stream<FieldChange> of(OrderEditedV1 edited) {
        return edited.knowsBefore()
                ? Stream.concat(
                        FieldChange.of(
                                customer(edited.previousCustomer(), edited.customer()),
                                billing(edited.previousBillingAddress(), edited.billingAddress()),
                                destination(edited.previousShippingAddress(), edited.shippingAddress()),
                                shipping(edited.previousShipping(), edited.shipping()))
                                .stream(),
                        lines(edited.previousLines(), edited.lines()))
                : Stream.empty();
    }

    /** Those before first, so that what was removed keeps its place. */
    private static Stream<FieldChange> lines(List<OrderLineV1> before, List<OrderLineV1> after) {
        Map<UUID, OrderLineV1> old = byId(before);
        Map<UUID, OrderLineV1> now = byId(after);
        return Stream.concat(old.keySet().stream(), now.keySet().stream())
                .distinct()
                .flatMap(id -> line(id, old.get(id), now.get(id)));
    }

    private static Stream<FieldChange> line(UUID id, OrderLineV1 before, OrderLineV1 after) {
        return FieldDifference.ofPart("lines", id, ChangedFields.ORDER_LINE, before, after).stream()
                .map(change -> new FieldChange(change.field(), change.before(), change.after()));
    }

    private static Map<UUID, OrderLineV1> byId(List<OrderLineV1> lines) {
        Map<UUID, OrderLineV1> all = new LinkedHashMap<>();
        lines.forEach(line -> all.put(line.lineId(), line));
        return all;
    }

    private static FieldChange customer(Object before, Object after) {
        return new FieldChange("customer", before, after);
    }

    private static FieldChange billing(Object before, Object after) {
        return new FieldChange("billingAddress", before, after);
    }

    private static FieldChange destination(Object before, Object after) {
        return new FieldChange("shippingAddress", before, after);
    }

    private static FieldChange shipping(Object before, Object after) {
        return new FieldChange("shipping", before, after);
    }
}
