package dev.comptoir.files.entitlement.domain;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import java.util.Map;
import java.util.UUID;

/** An entitlement that is not there or not in the state for what is asked of it. */
public final class EntitlementRefusal extends DomainException {

    private static final long serialVersionUID = 1L;

    private EntitlementRefusal(String code, Kind kind, String message, UUID id) {
        super(code, kind, message, Map.of("entitlementId", id));
    }

    public static EntitlementRefusal notFound(UUID id) {
        return new EntitlementRefusal(
                "entitlement-not-found", Kind.NOT_FOUND, "There is no entitlement with this id.", id);
    }

    public static EntitlementRefusal alreadyRevoked(UUID id) {
        return new EntitlementRefusal(
                "entitlement-already-revoked", Kind.CONFLICT, "This entitlement is revoked already.", id);
    }

    public static EntitlementRefusal revoked(UUID id) {
        return new EntitlementRefusal(
                "entitlement-revoked", Kind.CONFLICT, "A revoked entitlement cannot be extended.", id);
    }

    public static EntitlementRefusal waiting(UUID id) {
        return new EntitlementRefusal(
                "entitlement-waiting",
                Kind.CONFLICT,
                "This entitlement waits for its file's content; its terms begin when that arrives.",
                id);
    }

    public static EntitlementRefusal fileGone(UUID id) {
        return new EntitlementRefusal(
                "entitlement-file-deleted", Kind.CONFLICT, "The file of this entitlement was deleted.", id);
    }

    public static EntitlementRefusal tooManyDownloads(UUID id) {
        return new EntitlementRefusal(
                "too-many-downloads", Kind.RULE_BROKEN, "An entitlement allows at most 1000000 downloads.", id);
    }
}
