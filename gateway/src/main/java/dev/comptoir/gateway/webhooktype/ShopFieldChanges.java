package dev.comptoir.gateway.webhooktype;

import dev.comptoir.contracts.carts.CartAbandonedV1;
import dev.comptoir.contracts.carts.CartResumedV1;
import dev.comptoir.contracts.carts.DiscountDeletedV1;
import dev.comptoir.contracts.files.EntitlementExhaustedV1;
import dev.comptoir.contracts.files.EntitlementExpiredV1;
import dev.comptoir.contracts.files.EntitlementGrantedV1;
import dev.comptoir.contracts.files.EntitlementRevokedV1;
import dev.comptoir.contracts.files.FileDownloadedV1;
import dev.comptoir.contracts.files.FileUploadedV1;
import dev.comptoir.contracts.inventory.ReservationExpiredV1;
import dev.comptoir.contracts.inventory.ReservationReleasedV1;
import dev.comptoir.contracts.inventory.StockLevelChangedV1;
import dev.comptoir.contracts.inventory.StockStateChangedV1;
import dev.comptoir.kernel.Event;
import java.util.List;
import java.util.UUID;

/** Which fields a fact changed of what a shop has beside its orders. */
final class ShopFieldChanges {

    private static final String STATE = "state";
    private static final String GRANTED = "GRANTED";
    private static final String HELD = "HELD";
    private static final String ACTIVE = "ACTIVE";
    private static final String ABANDONED = "ABANDONED";

    private ShopFieldChanges() {}

    static List<FieldChange> of(Event fact) {
        return switch (fact) {
            case StockStateChangedV1 e -> FieldChange.of(new FieldChange(STATE, e.previousState(), e.state()));
            case StockLevelChangedV1 e ->
                FieldChange.of(
                        new FieldChange("onHand", e.onHand() - e.delta(), e.onHand()),
                        new FieldChange("reserved", e.previousReserved(), e.reserved()),
                        new FieldChange("available", e.previousAvailable(), e.available()));
            case ReservationReleasedV1 _ -> FieldChange.of(new FieldChange(STATE, HELD, "RELEASED"));
            case ReservationExpiredV1 _ -> FieldChange.of(new FieldChange(STATE, HELD, "EXPIRED"));
            case CartAbandonedV1 _ -> FieldChange.of(new FieldChange("status", ACTIVE, ABANDONED));
            case CartResumedV1 _ -> FieldChange.of(new FieldChange("status", ABANDONED, ACTIVE));
            case DiscountDeletedV1 _ -> FieldChange.of(new FieldChange("deleted", false, true));
            default -> ofFile(fact);
        };
    }

    private static List<FieldChange> ofFile(Event fact) {
        return switch (fact) {
            case FileUploadedV1 e ->
                FieldChange.of(
                        new FieldChange(STATE, "AWAITING_CONTENT", "READY"),
                        new FieldChange("contentVersion", null, 1),
                        new FieldChange("size", null, e.size()),
                        new FieldChange("sha256", null, e.sha256()));
            case FileDownloadedV1 e ->
                FieldChange.of(of(e.entitlementId(), "usedDownloads", e.usedDownloads() - 1, e.usedDownloads()));
            case EntitlementGrantedV1 e ->
                FieldChange.of(
                        of(e.entitlementId(), STATE, null, GRANTED),
                        of(e.entitlementId(), "expiresAt", null, e.expiresAt()),
                        of(e.entitlementId(), "maxDownloads", null, e.maxDownloads()));
            case EntitlementRevokedV1 e -> FieldChange.of(of(e.entitlementId(), STATE, e.previousState(), "REVOKED"));
            case EntitlementExpiredV1 e -> FieldChange.of(of(e.entitlementId(), STATE, e.previousState(), "EXPIRED"));
            case EntitlementExhaustedV1 e -> FieldChange.of(of(e.entitlementId(), STATE, GRANTED, "USED_UP"));
            default -> List.of();
        };
    }

    private static FieldChange of(UUID entitlement, String field, Object before, Object after) {
        return FieldChange.ofPart("entitlements", entitlement, field, before, after);
    }
}
