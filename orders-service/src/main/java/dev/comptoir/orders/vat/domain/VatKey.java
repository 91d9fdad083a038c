package dev.comptoir.orders.vat.domain;

import java.util.Comparator;

/**
 * Of what an amount of VAT is.
 *
 * @param country where it goes; empty when that is not known
 * @param basisPoints the rate; 2000 is 20 %
 */
public record VatKey(VatCategory category, String country, int basisPoints) implements Comparable<VatKey> {

    private static final Comparator<VatKey> ORDER = Comparator.comparing(VatKey::country)
            .thenComparing(VatKey::category)
            .thenComparingInt(VatKey::basisPoints);

    @Override
    public int compareTo(VatKey other) {
        return ORDER.compare(this, other);
    }
}
