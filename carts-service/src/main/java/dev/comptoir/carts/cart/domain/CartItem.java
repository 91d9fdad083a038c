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

    CartItem withQuantity(int changed) {
        return new CartItem(
                itemId,
                sku,
                productId,
                name,
                imageUrl,
                changed,
                unitPrice,
                total,
                tax,
                requiresShipping,
                taxable,
                fileGuid,
                isSellable);
    }

    /** What the shopper sees for the row: unit price times quantity. */
    Money shown() {
        return unitPrice.times(quantity);
    }

    CartItem withAmounts(Money changedTotal, Money changedTax) {
        return new CartItem(
                itemId,
                sku,
                productId,
                name,
                imageUrl,
                quantity,
                unitPrice,
                changedTotal,
                changedTax,
                requiresShipping,
                taxable,
                fileGuid,
                isSellable);
    }

    /** The last price seen stays on a row that cannot be bought any more, so that the shopper can tell what it was. */
    CartItem notSellable() {
        return new CartItem(
                itemId,
                sku,
                productId,
                name,
                imageUrl,
                quantity,
                unitPrice,
                total,
                tax,
                requiresShipping,
                taxable,
                fileGuid,
                false);
    }
}
