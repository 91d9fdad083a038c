package dev.comptoir.orders.pricing.domain;

import dev.comptoir.kernel.Countries;
import dev.comptoir.kernel.Percentage;

/**
 * A tax and where it is due.
 *
 * @param region empty for the whole country
 */
public record TaxRule(String country, String region, Percentage rate, boolean appliesToShipping) {

    public static final TaxRule NONE = new TaxRule("", "", new Percentage(0), false);

    boolean isDueIn(String otherCountry, String otherRegion) {
        return country.equals(otherCountry)
                && (region.isEmpty() || Countries.isSameRegion(otherCountry, region, otherRegion));
    }
}
