package dev.comptoir.carts.cart.domain;

import dev.comptoir.carts.catalog.domain.PricedSku;
import dev.comptoir.kernel.Money;
import java.util.UUID;

/**
 * One row of a cart.
 *
 * @param unitPrice as the catalogue shows it: with tax where the store's prices include it
 * @param total the row before tax and before discounts
 * @param discount the row's share of the discounts, before tax
 * @param tax the tax of what is left of the row, rounded HALF_UP once per row
 */
public record CartItem(
        UUID itemId,
        String sku,
        UUID productId,
        String name,
        String imageUrl,
        int quantity,
        Money unitPrice,
        Money total,
        Money discount,
        Money tax,
        boolean requiresShipping,
        boolean taxable,
        UUID fileGuid,
        boolean isSellable) {

    /** Rows written before there were discounts have none. */
    public CartItem {
        discount = discount == null ? Money.zero(unitPrice.currency()) : discount;
    }

    static CartItem of(UUID itemId, PricedSku sku, int quantity) {
        Money none = Money.zero(sku.price().currency());
        return new CartItem(
                itemId,
                sku.sku(),
                sku.productId(),
                sku.name(),
                sku.imageUrl(),
                quantity,
                sku.price(),
                none,
                none,
                none,
                sku.requiresShipping(),
                sku.taxable(),
                sku.fileGuid(),
                true);
    }

    boolean answersTo(String idOrSku) {
        return sku.equals(idOrSku) || itemId.toString().equals(idOrSku);
    }

    /** What the shopper sees for the row: unit price times quantity. */
    Money shown() {
        return unitPrice.times(quantity);
    }

    CartItem withQuantity(int changed) {
        return copy(changed, total, discount, tax, isSellable);
    }

    CartItem withAmounts(Money changedTotal, Money changedDiscount, Money changedTax) {
        return copy(quantity, changedTotal, changedDiscount, changedTax, isSellable);
    }

    /** The last price seen stays on a row that cannot be bought any more, so that the shopper can tell what it was. */
    CartItem notSellable() {
        return copy(quantity, total, discount, tax, false);
    }

    private CartItem copy(int newQuantity, Money newTotal, Money newDiscount, Money newTax, boolean isNowSellable) {
        return new CartItem(
                itemId,
                sku,
                productId,
                name,
                imageUrl,
                newQuantity,
                unitPrice,
                newTotal,
                newDiscount,
                newTax,
                requiresShipping,
                taxable,
                fileGuid,
                isNowSellable);
    }
}
