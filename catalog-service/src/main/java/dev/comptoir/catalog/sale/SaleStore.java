package dev.comptoir.catalog.sale;

import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Finds products with a sale that begins or ends. */
@ApplicationScoped
class SaleStore {

    private static final String DUE = """
            select distinct product_id from variants
             where has_sale
               and (facts::jsonb #>> '{sale,isOn}')::boolean
                   <> (coalesce((facts::jsonb #>> '{sale,startsOn}')::date <= $1, true)
                       and coalesce((facts::jsonb #>> '{sale,endsOn}')::date >= $1, true))
             limit $2""";

    private final SqlPool reads;

    SaleStore(SqlPool reads) {
        this.reads = reads;
    }

    Uni<List<UUID>> due(LocalDate today, int limit) {
        return reads.list(DUE, Columns::uuid, today, limit);
    }
}
