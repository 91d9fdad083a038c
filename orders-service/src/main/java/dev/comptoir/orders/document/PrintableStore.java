package dev.comptoir.orders.document;

import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Finds what there is to print of selected orders, in the order they were named. */
@ApplicationScoped
class PrintableStore {

    private static final String EXISTING = """
            select o.id from unnest($1::uuid[]) with ordinality w (id, place) join orders o on o.id = w.id
             group by o.id order by min(w.place)""";
    private static final String INVOICES = """
            select i.id from unnest($1::uuid[]) with ordinality w (id, place) join invoices i on i.order_id = w.id
             group by i.id order by min(w.place), i.id""";

    private final SqlPool reads;

    PrintableStore(SqlPool reads) {
        this.reads = reads;
    }

    Uni<List<UUID>> existing(List<UUID> orderIds) {
        return reads.list(EXISTING, Columns::uuid, (Object) orderIds.toArray(UUID[]::new));
    }

    /** With the cancellations: on paper they belong to what they undo. */
    Uni<List<UUID>> invoices(List<UUID> orderIds) {
        return reads.list(INVOICES, Columns::uuid, (Object) orderIds.toArray(UUID[]::new));
    }
}
