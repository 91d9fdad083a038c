package dev.comptoir.carts.discount.domain;

import dev.comptoir.kernel.Money;
import java.util.List;
import java.util.UUID;

/**
 * What of a cart decides its discounts; every amount as the shopper sees it.
 *
 * @param fee of the chosen shipping method; zero for none
 * @param country where the goods go; null while nobody knows
 */
public record Basket(List<BasketRow> rows, Money fee, String country) {

    public Basket {
        rows = List.copyOf(rows);
    }

    /**
     * One row of a basket.
     *
     * @param categories paths its product is in; empty where no discount asks for them
     */
    public record BasketRow(String sku, UUID productId, int quantity, Money unitPrice, List<String> categories) {

        public BasketRow(String sku, UUID productId, int quantity, Money unitPrice) {
            this(sku, productId, quantity, unitPrice, List.of());
        }

        Money shown() {
            return unitPrice.times(quantity);
        }
    }

    Money goods() {
        return rows.stream().map(BasketRow::shown).reduce(Money.zero(fee.currency()), Money::plus);
    }

    boolean holds(String sku) {
        return rows.stream().anyMatch(row -> row.sku().equals(sku));
    }

    int unitsOf(DiscountTerms terms) {
        return rows.stream().filter(terms::isOn).mapToInt(BasketRow::quantity).sum();
    }
}
