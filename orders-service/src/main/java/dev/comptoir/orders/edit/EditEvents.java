package dev.comptoir.orders.edit;

import dev.comptoir.contracts.orders.OrderEditedV1;
import dev.comptoir.contracts.orders.OrderEditedV1.StockChangeV1;
import dev.comptoir.contracts.shared.OrderLineV1;
import dev.comptoir.contracts.shared.TotalsV1;
import dev.comptoir.orders.change.OrderChange;
import dev.comptoir.orders.order.OrderContracts;
import dev.comptoir.orders.order.domain.OrderLine;
import dev.comptoir.orders.order.domain.OrderTotals;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an edit leaves: one history entry and one event with the difference. */
final class EditEvents {

    private EditEvents() {}

    static OrderChange change(Made made, EditOrderRequest request, String actor, Instant at) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("editId", made.editId());
        facts.put("previousTotal", made.before().totals().total());
        facts.put("total", made.edited().totals().total());
        facts.put("addedLines", names(made.added()));
        facts.put("removedLines", names(made.removed()));
        facts.put("stock", made.edited().stock());
        if (request.reason() != null) {
            facts.put("reason", request.reason());
        }
        return OrderChange.of(made.order(), "ORDER_EDITED", actor, facts)
                .publishing(() -> edited(made, request, at))
                .publishingLifecycle(made.before().lifecycle(), at);
    }

    private static OrderEditedV1 edited(Made made, EditOrderRequest request, Instant at) {
        return new OrderEditedV1(
                made.order().id(),
                made.order().version(),
                made.order().orderNumber(),
                made.editId(),
                OrderContracts.customer(made.order()),
                made.beside().billingAddress(),
                made.beside().shippingAddress(),
                contracts(made.lines()),
                contracts(made.removed()),
                totals(made.before().totals()),
                totals(made.edited().totals()),
                made.edited().stock().entrySet().stream()
                        .map(sku -> new StockChangeV1(sku.getKey(), sku.getValue()))
                        .toList(),
                made.before().paymentStatus(),
                made.order().paymentStatus().name(),
                request.reason(),
                at,
                made.before().customer(),
                made.before().billingAddress(),
                made.before().shippingAddress(),
                made.before().lines(),
                OrderContracts.shipping(made.order(), made.beside().shippingMethod()),
                made.before().shipping());
    }

    static TotalsV1 totals(OrderTotals totals) {
        return new TotalsV1(totals.subtotal(), totals.discount(), totals.shipping(), totals.tax(), totals.total());
    }

    private static List<String> names(List<OrderLine> lines) {
        return lines.stream().map(OrderLine::name).toList();
    }

    private static List<OrderLineV1> contracts(List<OrderLine> lines) {
        return lines.stream().map(OrderContracts::line).toList();
    }
}
