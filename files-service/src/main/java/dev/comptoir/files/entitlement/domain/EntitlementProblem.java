package dev.comptoir.files.entitlement.domain;

import static dev.comptoir.kernel.Kind.CONFLICT;
import static dev.comptoir.kernel.Kind.INVALID;
import static dev.comptoir.kernel.Kind.NOT_FOUND;
import static dev.comptoir.kernel.Kind.RULE_BROKEN;

import dev.comptoir.kernel.DomainException;
import java.util.UUID;

/** Refusals about an entitlement. */
public final class EntitlementProblem {

    private static final String ID = "entitlementId";

    private EntitlementProblem() {}

    public static DomainException notFound(UUID id) {
        return NOT_FOUND
                .refusal("entitlement-not-found", "There is no entitlement %s.", id)
                .with(ID, id);
    }

    public static DomainException filterRequired() {
        return INVALID.refusal("filter-required", "Send fileGuid, orderId or both: downloads are counted of these.");
    }

    public static DomainException alreadyRevoked(UUID id) {
        return CONFLICT.refusal("entitlement-already-revoked", "This entitlement is revoked already.")
                .with(ID, id);
    }

    public static DomainException revoked(UUID id) {
        return CONFLICT.refusal("entitlement-revoked", "A revoked entitlement cannot be extended or reset.")
                .with(ID, id);
    }

    public static DomainException waiting(UUID id) {
        return CONFLICT.refusal(
                        "entitlement-waiting",
                        "This entitlement waits for its file's content; its terms begin when that arrives.")
                .with(ID, id);
    }

    public static void refuseDeleted(boolean isFileThere, UUID id) {
        if (!isFileThere) {
            throw fileDeleted(id);
        }
    }

    public static DomainException notUsable(UUID id) {
        return CONFLICT.refusal(
                        "entitlement-not-usable",
                        "This download has ended, was taken back or waits for its content, so its link gives nothing. Extend or reset it first.")
                .with(ID, id);
    }

    private static DomainException fileDeleted(UUID id) {
        return CONFLICT.refusal("entitlement-file-deleted", "The file of this entitlement was deleted.")
                .with(ID, id);
    }

    public static DomainException tooManyDownloads(UUID id) {
        return RULE_BROKEN
                .refusal("too-many-downloads", "An entitlement allows at most 1000000 downloads.")
                .with(ID, id);
    }
}
