package dev.comptoir.catalog.productimport.domain;

/**
 * A product of the file that is not taken over: FAILED for its errors, SKIPPED because it is no sellable product.
 *
 * @param reason code and sentence for a skipped product; the first error's code for a failed one
 */
public record Rejected(int position, String externalId, ProductResult result, String reason) {

    private static final int LONGEST = 500;

    public Rejected {
        externalId = externalId.substring(0, Math.min(LONGEST, externalId.length()));
        reason = reason.substring(0, Math.min(LONGEST, reason.length()));
    }
}
