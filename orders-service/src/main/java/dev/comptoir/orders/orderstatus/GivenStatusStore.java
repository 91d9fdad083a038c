package dev.comptoir.orders.orderstatus;

import static dev.comptoir.kernel.Kind.CONFLICT;

import dev.comptoir.json.Json;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Reads a status for an order that is to get it, and keeps it from being deleted until then. */
@ApplicationScoped
class GivenStatusStore {

    private static final String SHARE = """
            select version, name, cast(translations as text), color, notify_customer, is_enabled,
                   cast(extract(epoch from updated_at) * 1000000 as bigint)
              from order_statuses where deleted_at is null and id = $1 for share""";

    /** @param present what the order has: that may have been retired since */
    Uni<OrderStatus> usable(OrmTx tx, UUID id, UUID present) {
        return tx.fetch(SHARE, id).map(rows -> {
            if (rows.isEmpty()) {
                throw OrderStatusStore.notFound(id);
            }
            OrderStatus status = read(id, rows.getFirst());
            if (!status.enabled() && !id.equals(present)) {
                throw retired(status);
            }
            return status;
        });
    }

    @SuppressWarnings("unchecked")
    private static OrderStatus read(UUID id, Object[] row) {
        Map<String, String> translations = new HashMap<>(Json.read((String) row[2], Map.class));
        return new OrderStatus(
                id,
                ((Number) row[0]).longValue(),
                (String) row[1],
                translations,
                (String) row[3],
                (Boolean) row[4],
                (Boolean) row[5],
                Instant.EPOCH.plus(((Number) row[6]).longValue(), ChronoUnit.MICROS));
    }

    private static DomainException retired(OrderStatus status) {
        return CONFLICT.refusal(
                "order-status-retired",
                "The status %s is retired. Choose another, or save it with enabled: true first.",
                status.name());
    }
}
