package dev.comptoir.orders.orderimport;

import dev.comptoir.orders.orderimport.domain.Known;
import dev.comptoir.orders.orderimport.domain.Known.Past;
import dev.comptoir.orders.orderimport.domain.NumberSeries;
import dev.comptoir.orders.orderimport.domain.ReadOrder;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Finds what the store has already of what a file names. */
@ApplicationScoped
class KnownStore {

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final String IMPORTED = """
            select distinct on (external_id) external_id, order_id, fingerprint from imported_orders
             where source = any($1) and external_id = any($2)""";
    private static final String NUMBERS = "select order_number from orders where order_number = any($1)";
    private static final String IDS = "select cast(id as text) from orders where id = any($1)";
    private static final String STATUSES = "select name from order_statuses where deleted_at is null";
    private static final String SERIES = "select prefix, suffix from order_numbering";
    private static final String NEXT = "select last_value + is_called::int from order_numbers";

    private final SqlPool reads;

    KnownStore(SqlPool reads) {
        this.reads = reads;
    }

    private record Named(String externalId, Past past) {

        static Named read(Columns c) {
            return new Named(c.text(), new Past(c.uuid(), c.uuid()));
        }
    }

    Uni<NumberSeries> series() {
        return reads.only(SERIES, c -> new NumberSeries(c.text(), c.text()));
    }

    /** The number that the next order of the store's own gets. */
    Uni<Long> nextNumber() {
        return reads.only(NEXT, Columns::number);
    }

    /** Only under the lock of imports: what another one has made is seen. */
    Uni<Known> find(SqlTx tx, ImportRun run, List<ReadOrder> orders) {
        String[] sources = {run.source(), run.writtenSource()};
        String[] externalIds = orders.stream().map(ReadOrder::externalId).toArray(String[]::new);
        String[] numbers = orders.stream()
                .filter(read -> read.order() != null)
                .map(read -> read.order().orderNumber())
                .toArray(String[]::new);
        UUID[] ids = orders.stream()
                .map(ReadOrder::externalId)
                .filter(id -> UUID_TEXT.matcher(id).matches())
                .map(UUID::fromString)
                .toArray(UUID[]::new);
        return tx.list(IMPORTED, Named::read, sources, externalIds)
                .chain(imported -> tx.list(NUMBERS, Columns::text, (Object) numbers)
                        .chain(taken -> tx.list(IDS, Columns::text, (Object) ids)
                                .chain(own -> tx.list(STATUSES, Columns::text)
                                        .map(statuses -> known(imported, taken, own, statuses)))));
    }

    private static Known known(List<Named> imported, List<String> numbers, List<String> ids, List<String> statuses) {
        Map<String, Past> past = new HashMap<>();
        imported.forEach(named -> past.put(named.externalId(), named.past()));
        return new Known(past, new HashSet<>(numbers), new HashSet<>(ids), Set.copyOf(statuses));
    }
}
