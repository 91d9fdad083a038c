package dev.comptoir.orders.orderimport.file;

import dev.comptoir.json.Json;
import dev.comptoir.kernel.InvalidMoney;
import dev.comptoir.orders.orderimport.domain.BadRow;
import dev.comptoir.orders.orderimport.domain.ImportedOrder;
import dev.comptoir.orders.orderimport.domain.PastOrderPolicy;
import dev.comptoir.orders.orderimport.domain.ReadOrder;
import dev.comptoir.orders.orderimport.domain.RowError;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Makes of what stands in a file an order that agrees with itself, or says what is wrong with it.
 *
 * @param now when the import began; no order was placed after it
 */
public record OrderChecks(Instant now) {

    /**
     * Where an order stands in its file.
     *
     * @param next first byte behind it
     */
    record Place(long row, long nextRow, long next, byte[] content) {}

    ReadOrder read(Place place, Supplier<String> externalId, Supplier<ImportedOrder> order) {
        String id = "";
        try {
            id = externalId.get();
            ImportedOrder given = order.get();
            UUID fingerprint = UUID.nameUUIDFromBytes(Json.bytes(given));
            return of(place, id, PastOrderPolicy.check(given, now), fingerprint, null);
        } catch (BadRow bad) {
            return of(place, id, null, null, bad.error());
        } catch (InvalidMoney amount) {
            return of(place, id, null, null, new RowError("", "invalid-amount", amount.getMessage()));
        }
    }

    private static ReadOrder of(Place at, String externalId, ImportedOrder order, UUID fingerprint, RowError error) {
        return new ReadOrder(at.row(), at.nextRow(), at.next(), at.content(), externalId, order, fingerprint, error);
    }
}
