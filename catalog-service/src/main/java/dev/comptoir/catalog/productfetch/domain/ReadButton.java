package dev.comptoir.catalog.productfetch.domain;

import java.net.URI;

/**
 * A button as it was read.
 *
 * @param page the page it stands on
 * @param place its place among all buttons that were read, from 1
 * @param externalId the id it names; empty when it names none
 * @param offer null when it is refused
 * @param code null when it is not refused
 * @param reason what is wrong with it
 */
public record ReadButton(URI page, int place, String externalId, Offer offer, String code, String reason) {

    public static ReadButton of(URI page, int place, Offer offer) {
        return new ReadButton(page, place, offer.externalId(), offer, null, null);
    }

    public ReadButton refused(String because, String inWords) {
        return new ReadButton(page, place, externalId, null, because, inWords);
    }

    public ReadButton at(int otherPlace) {
        return new ReadButton(page, otherPlace, externalId, offer, code, reason);
    }
}
