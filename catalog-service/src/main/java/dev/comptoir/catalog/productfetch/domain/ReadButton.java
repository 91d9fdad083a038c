package dev.comptoir.catalog.productfetch.domain;

/**
 * A button as it was read.
 *
 * @param place its place on the page, from 1
 * @param externalId the id it names; empty when it names none
 * @param offer null when it is refused
 * @param code null when it is not refused
 * @param reason what is wrong with it
 */
public record ReadButton(int place, String externalId, Offer offer, String code, String reason) {

    public static ReadButton of(int place, Offer offer) {
        return new ReadButton(place, offer.externalId(), offer, null, null);
    }

    public static ReadButton refused(int place, String externalId, String code, String reason) {
        return new ReadButton(place, externalId, null, code, reason);
    }
}
