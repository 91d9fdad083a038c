package dev.comptoir.carts.cart.domain;

import dev.comptoir.carts.catalog.domain.PricedSku;
import dev.comptoir.carts.definition.domain.SignedPrice;
import dev.comptoir.kernel.Money;
import dev.comptoir.kernel.Percentage;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One row of a cart.
 *
 * @param unitPrice as the catalogue shows it: with tax where the store's prices include it
 * @param total the row before tax and before discounts
 * @param discount the row's share of the discounts, before tax
 * @param tax the tax of what is left of the row, rounded HALF_UP once per row
 * @param signed where the price comes from when it is not the catalogue's; null for the catalogue's
 * @param taxClass null for none
 * @param taxRate at which it is taxed; null while nobody knows where it goes
 * @param sourceUrl of the page whose price the shopper saw, with which it is compared at checkout; null for none
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
        boolean isSellable,
        SignedPrice signed,
        String taxClass,
        Percentage taxRate,
        String sourceUrl) {

    /** No longer than a line of an order may be. */
    private static final int LONGEST_NAME = 500;

    /** Rows written before there were discounts have none. */
    public CartItem {
        discount = discount == null ? Money.zero(unitPrice.currency()) : discount;
    }

    static CartItem of(UUID itemId, PricedSku sku, int quantity) {
        return of(itemId, sku, quantity, null, null);
    }

    static CartItem of(UUID itemId, PricedSku sku, int quantity, SignedPrice signed, String sourceUrl) {
        Money none = Money.zero(sku.price().currency());
        return new CartItem(
                itemId,
                sku.sku(),
                sku.productId(),
                signed == null ? sku.name() : name(sku.name(), signed),
                sku.imageUrl(),
                quantity,
                signed == null ? sku.price() : signed.unitPrice(),
                none,
                none,
                none,
                sku.requiresShipping(),
                sku.taxable(),
                sku.fileGuid(),
                true,
                signed,
                sku.taxClass(),
                null,
                sourceUrl);
    }

    /** What was chosen goes with the name, to the order and everywhere the order goes. */
    private static String name(String product, SignedPrice signed) {
        String chosen = signed.options().entrySet().stream()
                .map(option -> option.getKey() + ": " + option.getValue())
                .collect(Collectors.joining(", "));
        String whole = chosen.isEmpty() ? product : product + " – " + chosen;
        int end = Math.min(whole.length(), LONGEST_NAME);
        return whole.substring(0, Character.isHighSurrogate(whole.charAt(end - 1)) ? end - 1 : end);
    }

    /** What was chosen of the options of a signed definition. */
    public Map<String, String> options() {
        return signed == null ? Map.of() : signed.options();
    }

    boolean answersTo(String idOrSku) {
        return sku.equals(idOrSku) || itemId.toString().equals(idOrSku);
    }

    /** What the shopper sees for the row: unit price times quantity. */
    Money shown() {
        return unitPrice.times(quantity);
    }

    /** The same with what a newer definition and a newer page say; it is priced afterwards. */
    CartItem with(SignedPrice newer, String newerUrl) {
        return new CartItem(
                itemId,
                sku,
                productId,
                name,
                imageUrl,
                quantity,
                unitPrice,
                total,
                discount,
                tax,
                requiresShipping,
                taxable,
                fileGuid,
                isSellable,
                newer,
                taxClass,
                taxRate,
                newerUrl == null ? sourceUrl : newerUrl);
    }

    CartItem withQuantity(int changed) {
        return copy(changed, total, discount, new RowTax(taxRate, tax), isSellable);
    }

    /** The tax of a row, and at which rate. */
    record RowTax(Percentage rate, Money amount) {}

    CartItem withAmounts(Money changedTotal, Money changedDiscount, RowTax changedTax) {
        return copy(quantity, changedTotal, changedDiscount, changedTax, isSellable);
    }

    /** The last price seen stays on a row that cannot be bought any more, so that the shopper can tell what it was. */
    CartItem notSellable() {
        return copy(quantity, total, discount, new RowTax(taxRate, tax), false);
    }

    private CartItem copy(int newQuantity, Money newTotal, Money newDiscount, RowTax newTax, boolean isNowSellable) {
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
                newTax.amount(),
                requiresShipping,
                taxable,
                fileGuid,
                isNowSellable,
                signed,
                taxClass,
                newTax.rate(),
                sourceUrl);
    }
}
