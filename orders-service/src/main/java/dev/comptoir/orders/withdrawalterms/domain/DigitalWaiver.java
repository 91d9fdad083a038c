package dev.comptoir.orders.withdrawalterms.domain;

import java.time.Instant;

/**
 * How a consumer gave up the right for what is delivered as a download: by consent to its immediate delivery and by the
 * acknowledgement that the right is lost, two acts with a time each; it holds once the delivery has begun.
 */
public record DigitalWaiver(Instant consentedAt, Instant acknowledgedAt, boolean isDeliveryBegun) {

    public static final DigitalWaiver NONE = new DigitalWaiver(null, null, false);

    boolean holds() {
        return consentedAt != null && acknowledgedAt != null && isDeliveryBegun;
    }
}
