package dev.comptoir.inventory.reservation;

import dev.comptoir.inventory.reservation.domain.Demand;
import dev.comptoir.inventory.reservation.domain.Reservation;
import dev.comptoir.inventory.reservation.domain.ReservationLine;
import dev.comptoir.inventory.reservation.domain.ReservationState;
import dev.comptoir.platform.db.DatabaseFailure;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps reservations. Their row is locked before any item, except by statements that only insert one. */
@ApplicationScoped
class ReservationStore {

    private static final String COLUMNS = "order_id, state, version, expires_at, skus, quantities, taken, returned";

    private static final String FIND = "select " + COLUMNS + " from reservations where order_id = $1";

    private static final String LOCK = FIND + " for update";

    private static final String KNOWN = "select order_id from reservations where order_id = any($1::uuid[])";

    private static final String INSERT = """
            insert into reservations (order_id, state, version, expires_at, skus, quantities, taken, returned,
                                      created_at, updated_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)""";

    private static final String UPDATE = """
            update reservations
               set state = $2, version = $3, expires_at = $4, skus = $5, quantities = $6, taken = $7, returned = $8,
                   updated_at = $9
             where order_id = $1""";

    private static final String EXPIRE = """
            with due as materialized (
                select order_id from reservations
                 where state = 'HELD' and expires_at <= $1
                 order by expires_at limit $2
                   for update skip locked)
            update reservations r
               set state = 'EXPIRED', version = version + 1, updated_at = $1
              from due
             where r.order_id = due.order_id
            returning r.order_id, state, version, expires_at, skus, quantities, taken, returned""";

    private final SqlTransactions transactions;

    ReservationStore(SqlTransactions transactions) {
        this.transactions = transactions;
    }

    /** Whether the failure says that someone else inserted the reservation of this order first. */
    static boolean isDuplicate(Throwable failure) {
        return DatabaseFailure.constraint(failure)
                .filter("reservations_pkey"::equals)
                .isPresent();
    }

    Uni<Optional<Reservation>> find(UUID orderId) {
        return transactions
                .query(FIND, orderId)
                .map(rows -> rows.stream().findFirst().map(ReservationStore::reservation));
    }

    Uni<Optional<Reservation>> lock(SqlTx tx, UUID orderId) {
        return tx.query(LOCK, orderId).map(rows -> rows.stream().findFirst().map(ReservationStore::reservation));
    }

    /** Those of the demands' orders that have a reservation in whatever state. */
    Uni<Set<UUID>> known(SqlTx tx, Collection<Demand> demands) {
        return tx.query(KNOWN, (Object) demands.stream().map(Demand::orderId).toArray(UUID[]::new))
                .map(rows -> rows.stream().map(row -> row.getUUID(0)).collect(Collectors.toSet()));
    }

    Uni<Void> insert(SqlTx tx, List<Reservation> reservations, Instant now) {
        return tx.executeEach(
                INSERT, reservations.stream().map(each -> parameters(each, now)).toList());
    }

    Uni<Void> save(SqlTx tx, Reservation reservation, Instant now) {
        return tx.execute(UPDATE, parameters(reservation, now)).replaceWithVoid();
    }

    /** Marks reservations whose time is up; those another transaction is working on are left for later. */
    Uni<List<Reservation>> expire(SqlTx tx, Instant now, int limit) {
        return tx.query(EXPIRE, utc(now), limit)
                .map(rows -> rows.stream().map(ReservationStore::reservation).toList());
    }

    private static Object[] parameters(Reservation reservation, Instant now) {
        return new Object[] {
            reservation.orderId(),
            reservation.state().name(),
            reservation.version(),
            utc(reservation.expiresAt()),
            reservation.lines().stream().map(ReservationLine::sku).toArray(String[]::new),
            column(reservation, ReservationLine::quantity),
            column(reservation, ReservationLine::taken),
            column(reservation, ReservationLine::returned),
            utc(now)
        };
    }

    private static Integer[] column(Reservation reservation, Function<ReservationLine, Integer> value) {
        return reservation.lines().stream().map(value).toArray(Integer[]::new);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Reservation reservation(Row row) {
        String[] skus = row.getArrayOfStrings(4);
        Integer[] quantities = row.getArrayOfIntegers(5);
        Integer[] taken = row.getArrayOfIntegers(6);
        Integer[] returned = row.getArrayOfIntegers(7);
        List<ReservationLine> lines = new ArrayList<>(skus.length);
        for (int i = 0; i < skus.length; i++) {
            lines.add(new ReservationLine(skus[i], quantities[i], taken[i], returned[i]));
        }
        return new Reservation(
                row.getUUID(0),
                ReservationState.valueOf(row.getString(1)),
                row.getLong(2),
                row.getOffsetDateTime(3).toInstant(),
                List.copyOf(lines));
    }
}
