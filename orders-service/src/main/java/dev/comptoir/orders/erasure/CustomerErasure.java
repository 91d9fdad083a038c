package dev.comptoir.orders.erasure;

import dev.comptoir.contracts.orders.CustomerErasedV1;
import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a person's data was erased; it does not say whose. */
@Schema(
        name = "CustomerErasure",
        description = "That the data of a person was erased. It does not say whose: find it by `email`.",
        requiredProperties = {"pseudonym", "requestedBy", "erasedAt"})
public record CustomerErasure(
        UUID id,

        @Schema(
                description = "Stands in orders, carts and downloads where the address was",
                examples = "erased-0192f0c1-7a3e-7c1e-9d55-3f7d5d0e8a11@erased.invalid")
        String pseudonym,

        @Schema(description = "Absent when none was given", nullable = true, maxLength = 500)
        String reason,

        @Schema(description = "Orders that have no name, address or remark any more", minimum = "0")
        int ordersAnonymised,

        @Schema(
                description = "Invoices, cancellation invoices and credit notes of these orders: the law keeps them",
                minimum = "0")
        int documentsKept,

        @Schema(description = "Name of the API key") String requestedBy,

        Instant erasedAt) {

    static final String COLUMNS =
            "e.id, e.pseudonym, e.reason, e.order_count, e.document_count, e.requested_by, e.erased_at";

    static CustomerErasure read(Columns c) {
        return new CustomerErasure(c.uuid(), c.text(), c.textOrNull(), c.integer(), c.integer(), c.text(), c.instant());
    }

    static String pseudonym(UUID id) {
        return "erased-" + id + "@erased.invalid";
    }

    CustomerErasedV1 erased(Person person, List<UUID> orderIds) {
        return new CustomerErasedV1(id, 1, person.email(), List.of(person.lowered()), pseudonym, orderIds, erasedAt);
    }
}
