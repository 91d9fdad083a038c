package dev.comptoir.inventory.stock.domain;

import java.time.Instant;

/**
 * What the ledger says about movements posted together: why, because of what, by whom and when.
 *
 * @param causeId the order, refund or adjustment; one cause moves a SKU once
 * @param note free text of a person; empty when a program did it
 */
public record Posting(MovementReason reason, String causeId, String note, String actor, Instant at) {

    private static final String PROGRAM = "comptoir";

    /** Posted because of an event, not by a person. */
    public static Posting byEvent(MovementReason reason, String causeId, Instant at) {
        return new Posting(reason, causeId, "", PROGRAM, at);
    }
}
