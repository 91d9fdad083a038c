package dev.comptoir.inventory.reservation;

import dev.comptoir.inventory.reservation.domain.Reservation;
import dev.comptoir.inventory.reservation.domain.ReservationLine;
import dev.comptoir.inventory.reservation.domain.ReservationProblem;
import dev.comptoir.inventory.reservation.domain.ReservationRequest;
import dev.comptoir.inventory.reservation.domain.ReservationState;
import dev.comptoir.inventory.reservation.domain.TakenFrom;
import dev.comptoir.inventory.stock.domain.Place;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.DatabaseFailure;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Stores reservations. Their row is locked before any item, except by statements that only insert one. */
@ApplicationScoped
public class ReservationStore {

    private static final String COLUMNS =
            "order_id, state, version, expires_at, skus, quantities, taken, returned, oversold, from_skus, from_locations,"
                    + " from_units";

    private static final String FIND = "select " + COLUMNS + " from reservations where order_id = $1";

    private static final String LOCK = FIND + " for update";

    private static final String KNOWN = "select order_id from reservations where order_id = any($1::uuid[])";

    private static final String INSERT = """
            insert into reservations (order_id, state, version, expires_at, skus, quantities, taken, returned,
                                      created_at, updated_at, oversold, from_skus, from_locations, from_units)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $10, $11, $12, $13)""";

    private static final String UPDATE = """
            update reservations
               set state = $2, version = $3, expires_at = $4, skus = $5, quantities = $6, taken = $7, returned = $8,
                   updated_at = $9, oversold = $10, from_skus = $11, from_locations = $12, from_units = $13
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
            returning r.order_id, state, version, expires_at, skus, quantities, taken, returned, oversold, from_skus,
                      from_locations, from_units""";

    private static final String NEXT_DUE = """
            select expires_at from reservations where state = 'HELD' and expires_at <= $1 order by expires_at limit 1""";

    private final SqlPool reads;

    ReservationStore(SqlPool reads) {
        this.reads = reads;
    }

    /** Whether the failure says that another transaction inserted the reservation of this order first. */
    public static boolean isDuplicate(Throwable failure) {
        return DatabaseFailure.constraint(failure)
                .filter("reservations_pkey"::equals)
                .isPresent();
    }

    Uni<Reservation> get(UUID orderId) {
        return reads.one(FIND, ReservationStore::read, () -> ReservationProblem.notFound(orderId), orderId);
    }

    Uni<Boolean> exists(UUID orderId) {
        return reads.find(FIND, ReservationStore::read, orderId).map(Optional::isPresent);
    }

    public Uni<Optional<Reservation>> lock(SqlTx tx, UUID orderId) {
        return tx.find(LOCK, ReservationStore::read, orderId);
    }

    Uni<Reservation> lockExisting(SqlTx tx, UUID orderId) {
        return tx.one(LOCK, ReservationStore::read, () -> ReservationProblem.notFound(orderId), orderId);
    }

    /** Those of the requests' orders that have a reservation in whatever state. */
    Uni<Set<UUID>> known(SqlTx tx, Collection<ReservationRequest> requests) {
        Object orderIds = requests.stream().map(ReservationRequest::orderId).toArray(UUID[]::new);
        return tx.list(KNOWN, Columns::uuid, orderIds).map(Set::copyOf);
    }

    public Uni<Void> insert(SqlTx tx, List<Reservation> reservations, Instant now) {
        return tx.executeEach(
                INSERT, reservations.stream().map(each -> parameters(each, now)).toList());
    }

    public Uni<Void> save(SqlTx tx, Reservation reservation, Instant now) {
        return tx.execute(UPDATE, parameters(reservation, now)).replaceWithVoid();
    }

    /** Marks reservations whose time is up; those another transaction is working on are left for later. */
    Uni<List<Reservation>> expire(SqlTx tx, Instant now, int limit) {
        return tx.list(EXPIRE, ReservationStore::read, now, limit);
    }

    /** When the time of the next one is up, if that is until then. */
    Uni<Optional<Instant>> nextDue(Instant until) {
        return reads.find(NEXT_DUE, Columns::instant, until);
    }

    private static Object[] parameters(Reservation reservation, Instant now) {
        SequencedMap<Place, Integer> from = reservation.outstandingByLocation();
        boolean isElsewhere = !from.isEmpty();
        return new Object[] {
            reservation.orderId(),
            reservation.state(),
            reservation.version(),
            reservation.expiresAt(),
            reservation.lines().stream().map(ReservationLine::sku).toArray(String[]::new),
            column(reservation, ReservationLine::quantity),
            column(reservation, ReservationLine::taken),
            column(reservation, ReservationLine::returned),
            now,
            isOversold(reservation) ? column(reservation, ReservationLine::oversold) : null,
            isElsewhere ? from.keySet().stream().map(Place::sku).toArray(String[]::new) : null,
            isElsewhere ? from.keySet().stream().map(Place::locationId).toArray(UUID[]::new) : null,
            isElsewhere ? from.values().toArray(Integer[]::new) : null
        };
    }

    private static boolean isOversold(Reservation reservation) {
        return reservation.lines().stream().anyMatch(line -> line.oversold() > 0);
    }

    private static Integer[] column(Reservation reservation, Function<ReservationLine, Integer> value) {
        return reservation.lines().stream().map(value).toArray(Integer[]::new);
    }

    private static Reservation read(Columns c) {
        return new Reservation(
                c.uuid(),
                c.word(ReservationState.class),
                c.number(),
                c.instant(),
                lines(c.texts(), c.integers(), c.integers(), c.integers(), c));
    }

    private static List<ReservationLine> lines(
            List<String> skus, List<Integer> quantities, List<Integer> taken, List<Integer> returned, Columns c) {
        List<Integer> oversold = c.integers();
        Map<String, SequencedMap<UUID, Integer>> from = from(c.texts(), c.uuids(), c.integers());
        return IntStream.range(0, skus.size())
                .mapToObj(i -> new ReservationLine(
                        skus.get(i),
                        quantities.get(i),
                        taken.get(i),
                        returned.get(i),
                        oversold.isEmpty() ? 0 : oversold.get(i),
                        from.containsKey(skus.get(i)) ? new TakenFrom(from.get(skus.get(i))) : TakenFrom.MAIN))
                .toList();
    }

    private static Map<String, SequencedMap<UUID, Integer>> from(
            List<String> skus, List<UUID> locations, List<Integer> units) {
        Map<String, SequencedMap<UUID, Integer>> from = new HashMap<>();
        for (int i = 0; i < skus.size(); i++) {
            from.computeIfAbsent(skus.get(i), _ -> new LinkedHashMap<>()).put(locations.get(i), units.get(i));
        }
        return from;
    }
}
