package dev.comptoir.carts.cart.domain;

import dev.comptoir.carts.catalog.domain.PricedSku;
import dev.comptoir.kernel.Money;
import java.util.UUID;

/**
 * One row of a cart.
 *
 * @param unitPrice as the catalogue shows it: with tax where the store's prices include it
 * @param total the row before tax
 * @param tax the row's tax, rounded HALF_UP once per row
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
        Money tax,
        boolean requiresShipping,
        boolean taxable,
        UUID fileGuid,
        boolean isSellable) {

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
        return copy(changed, total, tax, isSellable);
    }

    CartItem withAmounts(Money changedTotal, Money changedTax) {
        return copy(quantity, changedTotal, changedTax, isSellable);
    }

    /** The last price seen stays on a row that cannot be bought any more, so that the shopper can tell what it was. */
    CartItem notSellable() {
        return copy(quantity, total, tax, false);
    }

    private CartItem copy(int newQuantity, Money newTotal, Money newTax, boolean isNowSellable) {
        return new CartItem(
                itemId,
                sku,
                productId,
                name,
                imageUrl,
                newQuantity,
                unitPrice,
                newTotal,
                newTax,
                requiresShipping,
                taxable,
                fileGuid,
                isNowSellable);
    }
}
