package dev.comptoir.orders.edit;

import dev.comptoir.contracts.shared.TotalsV1;
import dev.comptoir.kernel.Money;
import dev.comptoir.orders.edit.EditStore.Locked;
import dev.comptoir.orders.edit.domain.EditedOrder;
import dev.comptoir.orders.edit.domain.EditedOrder.Row;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.OrderRevision;
import dev.comptoir.orders.order.domain.OrderTotals;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an edit has done to an order, or would do. */
@Schema(
        name = "OrderEdit",
        requiredProperties = {"orderId", "previousTotals", "totals", "dueTotal", "creditTotal"})
public record OrderEditView(
        @Schema(description = "Absent for a dry run, and for an edit that changes nothing", nullable = true)
        UUID id,

        UUID orderId,

        @Schema(description = "The order's version now; its ETag")
        long orderVersion,

        TotalsV1 previousTotals,
        TotalsV1 totals,

        @Schema(description = "All rows as they are after it")
        List<Line> lines,

        @Schema(description = "Empty when stock is not touched")
        List<Stock> stock,

        @Schema(description = "What is still to be paid after it")
        Money dueTotal,

        @Schema(description = "What was paid beyond the new total and is to be given back: POST /orders/{id}/refunds")
        Money creditTotal,

        @Schema(
                description =
                        "Where the customer pays dueTotal online, for you to pass on: nobody is mailed. Absent when"
                                + " nothing is due, or no payment provider is set up",
                nullable = true)
        String paymentUrl,

        @Schema(description = """
                Whether the order has documents. An invoice that no longer says what the order does is cancelled by a
                cancellation invoice and issued anew, in the same moment""") boolean invoiced) {

    /** @param url null when nothing can be paid online */
    OrderEditView payableAt(String url) {
        return new OrderEditView(
                id, orderId, orderVersion, previousTotals, totals, lines, stock, dueTotal, creditTotal, url, invoiced);
    }

    /** A row after the edit. */
    @Schema(
            name = "OrderEditLine",
            requiredProperties = {"sku", "name", "unitPrice", "total", "tax"})
    public record Line(UUID id, String sku, String name, int quantity, Money unitPrice, Money total, Money tax) {

        static Line of(Row row) {
            return new Line(row.id(), row.sku(), row.name(), row.quantity(), row.unitPrice(), row.total(), row.tax());
        }
    }

    /** What happens to the stock of a SKU. */
    @Schema(name = "OrderEditStock", requiredProperties = "sku")
    public record Stock(
            String sku,

            @Schema(description = "Units taken (positive) or given back (negative)")
            int units) {}

    static OrderEditView planned(Locked locked, EditedOrder edited) {
        Order order = locked.order();
        return view(null, order, order.totals(), edited, locked.beside().isDocumented());
    }

    static OrderEditView made(Made made) {
        return view(
                made.editId(),
                made.order(),
                made.before().totals(),
                made.edited(),
                made.beside().isDocumented());
    }

    private static OrderEditView view(
            UUID id, Order order, OrderTotals before, EditedOrder edited, boolean isDocumented) {
        OrderTotals after = edited.totals();
        OrderRevision revision = new OrderRevision(order);
        return new OrderEditView(
                id,
                order.id(),
                order.version(),
                EditEvents.totals(before),
                EditEvents.totals(after),
                edited.lines().stream().map(Line::of).toList(),
                edited.stock().entrySet().stream()
                        .map(sku -> new Stock(sku.getKey(), sku.getValue()))
                        .toList(),
                revision.dueAt(after.total()),
                revision.creditAt(after.total()),
                null,
                isDocumented);
    }
}
