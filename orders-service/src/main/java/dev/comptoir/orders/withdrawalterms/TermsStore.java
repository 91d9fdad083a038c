package dev.comptoir.orders.withdrawalterms;

import dev.comptoir.json.Json;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.OrderLine;
import dev.comptoir.orders.order.domain.OrderProblem;
import dev.comptoir.orders.withdrawalterms.domain.DigitalWaiver;
import dev.comptoir.orders.withdrawalterms.domain.Exemption;
import dev.comptoir.orders.withdrawalterms.domain.WithdrawalTerms;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.db.Tx;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Stores what is known of an order's right of withdrawal beside the settings, and gathers all it depends on. */
@ApplicationScoped
public class TermsStore {

    private static final String FACTS = """
            select cast(extract(epoch from o.placed_at) as bigint),
                   (select cast(extract(epoch from max(s.delivered_at)) as bigint) from shipments s
                     where s.order_id = o.id and s.state = 'DELIVERED'),
                   (select count(*) from shipments s where s.order_id = o.id and s.state in ('CREATED', 'SHIPPED', 'IN_TRANSIT')),
                   cast(extract(epoch from t.informed_at) as bigint),
                   cast(extract(epoch from t.digital_consent_at) as bigint),
                   cast(extract(epoch from t.digital_acknowledged_at) as bigint),
                   w.is_customer_informed, cast(w.exemptions as text), p.time_zone
              from orders o cross join store_profile p cross join withdrawal_settings w
              left join withdrawal_terms t on t.order_id = o.id
             where o.id = $1""";
    private static final String ONE = """
            select o.id, coalesce(t.version, 0), t.informed_at, t.digital_consent_at, t.digital_acknowledged_at
              from orders o left join withdrawal_terms t on t.order_id = o.id where o.id = $1""";
    private static final String LOCK = ONE + " for update of o";
    private static final String SAVE = """
            insert into withdrawal_terms (order_id, version, informed_at, digital_consent_at, digital_acknowledged_at,
                                          recorded_by, recorded_at)
            values ($1, $2, $3, $4, $5, $6, $7)
            on conflict (order_id) do update
               set version = excluded.version, informed_at = excluded.informed_at,
                   digital_consent_at = excluded.digital_consent_at,
                   digital_acknowledged_at = excluded.digital_acknowledged_at, recorded_by = excluded.recorded_by,
                   recorded_at = excluded.recorded_at""";

    private final SqlPool reads;

    TermsStore(SqlPool reads) {
        this.reads = reads;
    }

    Uni<OrderTerms> find(UUID orderId) {
        return reads.one(ONE, OrderTerms::read, () -> OrderProblem.notFound(orderId), orderId);
    }

    Uni<OrderTerms> lock(SqlTx tx, UUID orderId) {
        return tx.one(LOCK, OrderTerms::read, () -> OrderProblem.notFound(orderId), orderId);
    }

    Uni<Void> save(SqlTx tx, OrderTerms terms, String actor, Instant at) {
        return tx.execute(
                        SAVE,
                        terms.orderId(),
                        terms.version(),
                        terms.informedAt(),
                        terms.digitalConsentAt(),
                        terms.digitalAcknowledgedAt(),
                        actor,
                        at)
                .replaceWithVoid();
    }

    /** All that the right depends on, of an order that is loaded. */
    public Uni<WithdrawalTerms> of(Tx tx, Order order, List<OrderLine> lines) {
        boolean hasAllLeft = lines.stream().allMatch(line -> line.unshipped() == 0);
        boolean isPaid = !order.due().isPositive();
        return tx.fetch(FACTS, order.id()).map(List::getFirst).map(row -> terms(row, hasAllLeft, isPaid));
    }

    private static WithdrawalTerms terms(Object[] row, boolean hasAllLeft, boolean isPaid) {
        boolean isAllHandedOver = hasAllLeft && ((Number) row[2]).longValue() == 0;
        Instant concludedAt = instant(row[0]);
        Instant informedAt = row[3] == null && (Boolean) row[6] ? concludedAt : instant(row[3]);
        return new WithdrawalTerms(
                concludedAt,
                isAllHandedOver ? instant(row[1]) : null,
                informedAt,
                new DigitalWaiver(instant(row[4]), instant(row[5]), isPaid),
                exemptions((String) row[7]),
                ZoneId.of((String) row[8]));
    }

    private static Instant instant(Object epochSeconds) {
        return epochSeconds == null ? null : Instant.ofEpochSecond(((Number) epochSeconds).longValue());
    }

    private static Map<String, Exemption> exemptions(String json) {
        return Arrays.stream(Json.read(json, ExemptSku[].class))
                .collect(Collectors.toMap(ExemptSku::sku, ExemptSku::reason, (first, _) -> first));
    }
}
