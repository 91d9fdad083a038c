package dev.comptoir.orders.pricing.domain;

import dev.comptoir.kernel.Countries;
import dev.comptoir.kernel.Percentage;

/**
 * A tax and where it is due.
 *
 * @param region empty for the whole country
 * @param taxClass of the products it is due on; empty for all that no rate of their own class is due on
 */
public record TaxRule(String country, String region, Percentage rate, boolean appliesToShipping, String taxClass) {

    public static final TaxRule NONE = new TaxRule("", "", new Percentage(0), false, "");

    /** @param otherClass of a product; null when it has none */
    boolean isDueOn(String otherClass) {
        return taxClass.isEmpty() || taxClass.equalsIgnoreCase(otherClass);
    }

    boolean isDueIn(String otherCountry, String otherRegion) {
        return country.equals(otherCountry)
                && (region.isEmpty() || Countries.isSameRegion(otherCountry, region, otherRegion));
    }
}
