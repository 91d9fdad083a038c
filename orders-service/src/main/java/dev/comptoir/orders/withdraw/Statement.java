package dev.comptoir.orders.withdraw;

import dev.comptoir.orders.withdrawal.domain.WithdrawalStatement;
import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A statement made without the link of an order. */
@Schema(
        name = "WithdrawalStatement",
        requiredProperties = {"orderNumber", "email", "customerName", "goods", "receivedAt", "updatedAt"})
public record Statement(
        UUID id,
        String orderNumber,
        String email,
        String customerName,
        String goods,
        Instant receivedAt,

        @Schema(description = "When it was found to become no withdrawal, or a person's data was erased from it")
        Instant updatedAt) {

    static final String COLUMNS = "id, order_number, email, customer_name, goods, received_at, updated_at";

    static Statement of(UUID id, StateWithdrawalRequest request, Instant at) {
        return new Statement(
                id,
                request.orderNumber().strip().replaceFirst("^#\\s*", ""),
                request.email().strip(),
                request.customerName().strip(),
                request.goods() == null ? "" : request.goods().strip(),
                at,
                at);
    }

    static Statement read(Columns c) {
        return new Statement(c.uuid(), c.text(), c.text(), c.text(), c.text(), c.instant(), c.instant());
    }

    WithdrawalStatement statement() {
        return new WithdrawalStatement(customerName, email, Map.of(), goods, receivedAt);
    }
}
