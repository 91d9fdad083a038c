package dev.comptoir.gateway.erasure;

import dev.comptoir.contracts.orders.CustomerErasedV1;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stores who is to be forgotten, and reads and rewrites the events that may tell of them. */
@ApplicationScoped
public class ErasureStore {

    /** How many events one step looks at. */
    static final int AT_ONCE = 500;

    private static final String BEGIN = """
            insert into webhook_erasures (id, emails, order_ids, pseudonym, begun_at, reached_at, reached_id)
            values ($1, $2, $3, $4, $5, 'epoch', '00000000-0000-0000-0000-000000000000') on conflict do nothing""";
    private static final String CLAIM = "select " + Erasure.COLUMNS
            + " from webhook_erasures where finished_at is null order by id limit 1 for update skip locked";
    // The event that says who was erased goes out as it is: without the address nobody could follow it.
    private static final String PART = """
            select id, created_at,
                   case when type <> 'customer.erased' and (aggregate_id = any($3) or exists (
                        select 1 from unnest($4::text[]) as e(email)
                         where strpos(lower(convert_from(body, 'UTF8')), '"' || e.email || '"') > 0)) then body end
              from webhook_events where (created_at, id) > ($1, $2) and created_at <= $6
             order by created_at, id limit $5""";
    private static final String REWRITE = """
            update webhook_events v set body = changed.body
              from unnest($1::uuid[], $2::bytea[]) as changed (id, body) where v.id = changed.id""";
    // What was read of an order is read again, without the person, should it be sent once more.
    private static final String DELETE_ORDERS = """
            delete from webhook_orders o using webhook_events v
             where v.id = o.event_id and (v.aggregate_id = any($1) or exists (
                   select 1 from unnest($2::text[]) as e(email)
                    where strpos(lower(o.body), '"' || e.email || '"') > 0))""";
    private static final String REACHED = "update webhook_erasures set reached_at = $2, reached_id = $3 where id = $1";
    // The row stays, without the person, so that Kafka may say it again.
    private static final String END =
            "update webhook_erasures set emails = '{}', order_ids = '{}', finished_at = $2 where id = $1";

    private final SqlPool pool;

    ErasureStore(SqlPool pool) {
        this.pool = pool;
    }

    /** @param body null where nobody of the erasure is in it */
    record StoredEvent(UUID id, Instant createdAt, byte[] body) {

        static StoredEvent read(Columns c) {
            return new StoredEvent(c.uuid(), c.instant(), c.bytes());
        }
    }

    /** Once, however often it is said. */
    public Uni<Void> begin(CustomerErasedV1 erased, Instant now) {
        return pool.execute(
                        BEGIN,
                        erased.erasureId(),
                        erased.spellings().toArray(String[]::new),
                        erased.orderIds().stream().map(UUID::toString).toArray(String[]::new),
                        erased.pseudonym(),
                        now)
                .replaceWithVoid();
    }

    /** One that nobody works on. */
    Uni<Optional<Erasure>> claim(SqlTx tx) {
        return tx.find(CLAIM, Erasure::read);
    }

    /** The next events. */
    Uni<List<StoredEvent>> part(SqlTx tx, Erasure erasure) {
        return tx.list(
                PART,
                StoredEvent::read,
                erasure.reachedAt(),
                erasure.reachedId(),
                erasure.orderIds().toArray(String[]::new),
                erasure.emails().toArray(String[]::new),
                AT_ONCE,
                erasure.begunAt());
    }

    Uni<Void> rewrite(SqlTx tx, List<StoredEvent> changed) {
        return tx.execute(
                        REWRITE,
                        changed.stream().map(StoredEvent::id).toArray(UUID[]::new),
                        changed.stream().map(kept -> Buffer.buffer(kept.body())).toArray(Buffer[]::new))
                .replaceWithVoid();
    }

    Uni<Void> reached(SqlTx tx, Erasure erasure, StoredEvent last) {
        return tx.execute(REACHED, erasure.id(), last.createdAt(), last.id()).replaceWithVoid();
    }

    Uni<Void> end(SqlTx tx, Erasure erasure, Instant now) {
        return tx.execute(
                        DELETE_ORDERS,
                        erasure.orderIds().toArray(String[]::new),
                        erasure.emails().toArray(String[]::new))
                .chain(() -> tx.execute(END, erasure.id(), now))
                .replaceWithVoid();
    }
}
