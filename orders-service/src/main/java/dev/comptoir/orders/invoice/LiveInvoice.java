package dev.comptoir.orders.invoice;

import dev.comptoir.json.Json;
import dev.comptoir.orders.invoice.domain.Document;
import java.util.Optional;
import java.util.UUID;

/** The one invoice of an order that is not cancelled, its row locked. */
public record LiveInvoice(UUID id, Document document) {

    /** Empty for no id. */
    static Optional<LiveInvoice> of(UUID id, String content) {
        return Optional.ofNullable(id).map(known -> new LiveInvoice(known, Json.read(content, Document.class)));
    }
}
