package dev.comptoir.carts.store.domain;

import dev.comptoir.kernel.Countries;
import dev.comptoir.kernel.Percentage;

/**
 * A tax and where it is due.
 *
 * @param country ISO 3166-1 alpha-2; empty means everywhere
 * @param region empty means the whole country
 * @param taxClass of the products it is due on; empty for all that no rate of their own class is due on
 */
public record TaxRate(
        String name, String country, String region, Percentage rate, boolean appliesToShipping, String taxClass) {

    public static final TaxRate NONE = new TaxRate("", "", "", new Percentage(0), false, "");

    public boolean isNone() {
        return equals(NONE);
    }

    boolean isDueIn(String otherCountry, String otherRegion) {
        boolean isCountry = country.isEmpty() || country.equalsIgnoreCase(otherCountry);
        boolean isRegion = region.isEmpty() || Countries.isSameRegion(otherCountry, region, otherRegion);
        return isCountry && isRegion;
    }

    /** @param otherClass of a product; null when it has none */
    boolean isDueOn(String otherClass) {
        return taxClass.isEmpty() || taxClass.equalsIgnoreCase(otherClass);
    }

    /** A region's own rate counts before its country's, which counts before one for everywhere. */
    int precision() {
        return (country.isEmpty() ? 0 : 1) + (region.isEmpty() ? 0 : 2);
    }
}
