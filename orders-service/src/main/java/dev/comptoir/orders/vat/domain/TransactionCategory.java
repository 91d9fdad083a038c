package dev.comptoir.orders.vat.domain;

import dev.comptoir.orders.invoice.domain.VatArea;

/** The categories of transactions in France's e-reporting; the names are the administration's. */
public enum TransactionCategory {
    /** Goods that are taxed in France. */
    TLB1,
    /** Services that are taxed in France. */
    TPS1,
    /** What is not taxed in France, distance sales to other member states among it. */
    TNT1;

    /** What goes to an unknown place is taxed at home. */
    public static TransactionCategory of(VatKey key) {
        boolean isTaxedHere = key.basisPoints() > 0 && (key.country().isEmpty() || VatArea.isFrance(key.country()));
        if (!isTaxedHere) {
            return TNT1;
        }
        return key.category() == VatCategory.GOODS ? TLB1 : TPS1;
    }
}
