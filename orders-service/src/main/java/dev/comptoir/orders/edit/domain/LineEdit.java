package dev.comptoir.orders.edit.domain;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.order.domain.OrderLine;
import dev.comptoir.orders.pricing.domain.DueTax;
import java.util.UUID;

/** What an edit changes of a row; what is null stays. */
public record LineEdit(UUID lineId, String sku, String name, Integer quantity, Money unitPrice, DueTax tax) {

    static LineEdit none(UUID lineId) {
        return new LineEdit(lineId, null, null, null, null, null);
    }

    /** Whether more than the name changes. */
    boolean touchesGoods(OrderLine line) {
        return !skuOf(line).equals(line.sku())
                || quantityOf(line) != line.quantity()
                || !unitPriceOf(line).equals(line.unitPrice())
                || tax != null;
    }

    String skuOf(OrderLine line) {
        return sku == null ? line.sku() : sku;
    }

    String nameOf(OrderLine line) {
        return name == null ? line.name() : name;
    }

    int quantityOf(OrderLine line) {
        return quantity == null ? line.quantity() : quantity;
    }

    Money unitPriceOf(OrderLine line) {
        return unitPrice == null ? line.unitPrice() : unitPrice;
    }
}
