package dev.comptoir.inventory.location;

import static dev.comptoir.platform.db.DatabaseFailure.refusing;
import static dev.comptoir.platform.page.SortKey.integer;
import static dev.comptoir.platform.page.SortKey.uuid;

import dev.comptoir.inventory.location.domain.LocationProblem;
import dev.comptoir.inventory.location.domain.MainLocation;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.page.CatchUpRequest;
import dev.comptoir.platform.page.ListQuery;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.page.Pages;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Stores locations. Whoever names one to a statement of stock holds it by {@link #share} before any item. */
@ApplicationScoped
public class LocationStore {

    private static final String COLUMNS =
            "l.id, l.version, l.name, l.priority, l.address, l.is_main, l.created_at, l.updated_at";
    private static final String ONE =
            "select " + COLUMNS + " from locations l where l.deleted_at is null and l.id = $1";
    private static final String LOCK = ONE + " for update";
    private static final String SHARE =
            "select l.id from locations l where l.deleted_at is null and l.id = any($1::uuid[]) order by l.id for share";

    private static final String ADD = """
            insert into locations (id, version, name, priority, address, is_main, created_at, updated_at)
            select $1, $2, $3, $4, $5, false, $6, $6
             where (select count(*) from locations where deleted_at is null) < $7""";

    private static final String SAVE =
            "update locations set version = $2, name = $3, priority = $4, address = $5, updated_at = $6 where id = $1";

    // Nothing is written about stock at any location until this transaction has ended: what it counts stays as it is.
    private static final String LOCK_STOCK = "lock table stock_at_locations in share row exclusive mode";
    private static final String STOCKED =
            "select count(*) from stock_at_locations where location_id = $1 and (on_hand <> 0 or reserved <> 0)";
    private static final String DELETE =
            "update locations set deleted_at = $2, updated_at = $2, version = version + 1 where id = $1";

    private static final String SEVERAL = "select count(*) > 1 from locations where deleted_at is null";

    private final SqlPool reads;
    private final Pages pages;

    LocationStore(SqlPool reads, Pages pages) {
        this.reads = reads;
        this.pages = pages;
    }

    Uni<Page<Location>> page(CatchUpRequest changes, PageRequest request) {
        ListQuery query = ListQuery.of("locations", COLUMNS, "locations l").where("l.deleted_at is null");
        return pages.of(
                changes.on(query, "l.updated_at", integer("l.priority"), uuid("l.id")),
                request,
                Location::read,
                location -> changes.position(location.updatedAt(), location.priority(), location.id()));
    }

    Uni<Location> find(UUID id) {
        return reads.one(ONE, Location::read, () -> LocationProblem.notFound(id), id);
    }

    Uni<Location> lock(SqlTx tx, UUID id) {
        return tx.one(LOCK, Location::read, () -> LocationProblem.notFound(id), id);
    }

    /** Whether the store has more than the one it began with. */
    public Uni<Boolean> areSeveral() {
        return reads.only(SEVERAL, Columns::bool);
    }

    /** As below, for one; null for the main location. */
    public Uni<Void> share(SqlTx tx, UUID locationId) {
        return share(tx, List.of(MainLocation.or(locationId)));
    }

    /** Holds the locations so that none is deleted meanwhile, and refuses when one is not there; the main one always is. */
    public Uni<Void> share(SqlTx tx, Collection<UUID> locationIds) {
        List<UUID> named = locationIds.stream()
                .filter(id -> !MainLocation.isMeant(id))
                .distinct()
                .toList();
        return Steps.when(
                !named.isEmpty(),
                () -> known(tx, named)
                        .invoke(known -> refuseUnknown(named, known))
                        .replaceWithVoid());
    }

    /** Those of the locations that are there; they stay until the transaction ends. */
    public Uni<Set<UUID>> known(SqlTx tx, Collection<UUID> locationIds) {
        return locationIds.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : tx.list(SHARE, Columns::uuid, (Object) locationIds.toArray(UUID[]::new))
                        .map(Set::copyOf);
    }

    private static void refuseUnknown(List<UUID> named, Set<UUID> known) {
        List<UUID> unknown = named.stream().filter(id -> !known.contains(id)).toList();
        if (!unknown.isEmpty()) {
            throw LocationProblem.unknown(unknown);
        }
    }

    Uni<Void> add(SqlTx tx, Location added) {
        return tx.execute(
                        ADD,
                        added.id(),
                        added.version(),
                        added.name(),
                        added.priority(),
                        added.address(),
                        added.createdAt(),
                        LocationProblem.MOST)
                .plug(refusing("locations_name", LocationProblem::nameTaken))
                .invoke(rows -> refuseTooMany(rows))
                .replaceWithVoid();
    }

    private static void refuseTooMany(int added) {
        if (added == 0) {
            throw LocationProblem.tooMany();
        }
    }

    Uni<Void> save(SqlTx tx, Location location) {
        return tx.execute(
                        SAVE,
                        location.id(),
                        location.version(),
                        location.name(),
                        location.priority(),
                        location.address(),
                        location.updatedAt())
                .plug(refusing("locations_name", LocationProblem::nameTaken))
                .replaceWithVoid();
    }

    /** Refused while anything is or is promised there. */
    Uni<Void> delete(SqlTx tx, UUID id, Instant now) {
        return tx.execute(LOCK_STOCK)
                .chain(() -> tx.only(STOCKED, Columns::number, id))
                .invoke(LocationStore::refuseStocked)
                .chain(() -> tx.execute(DELETE, id, now))
                .replaceWithVoid();
    }

    private static void refuseStocked(long skus) {
        if (skus > 0) {
            throw LocationProblem.hasStock(skus);
        }
    }
}
