package dev.comptoir.orders.store;

import dev.comptoir.kernel.Percentage;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Keeps tax rates. */
@ApplicationScoped
class TaxRateStore {

    private static final String SELECT = """
            select id, version, name, country, region, basis_points, applies_to_shipping, is_active
              from tax_rates where deleted_at is null""";
    private static final String SAVE = """
            insert into tax_rates (id, version, name, country, region, basis_points, applies_to_shipping, is_active)
            values ($1, $2, $3, $4, $5, $6, $7, $8)
            on conflict (id) do update
               set version = excluded.version, name = excluded.name, country = excluded.country, region = excluded.region,
                   basis_points = excluded.basis_points, applies_to_shipping = excluded.applies_to_shipping,
                   is_active = excluded.is_active""";

    private final SqlTransactions reads;

    TaxRateStore(SqlTransactions reads) {
        this.reads = reads;
    }

    Uni<List<TaxRateView>> all(String afterCountry, UUID afterId, int limit) {
        return reads.query(
                        SELECT + " and (country, id) > ($1, $2) order by country, id limit $3",
                        afterCountry,
                        afterId,
                        limit)
                .map(TaxRateStore::rates);
    }

    Uni<TaxRateView> find(UUID id) {
        return reads.query(SELECT + " and id = $1", id).map(rows -> one(rows, id));
    }

    Uni<TaxRateView> lock(SqlTx tx, UUID id) {
        return tx.query(SELECT + " and id = $1 for update", id).map(rows -> one(rows, id));
    }

    Uni<Void> save(SqlTx tx, TaxRateView rate) {
        return tx.execute(
                        SAVE,
                        rate.id(),
                        rate.version(),
                        rate.name(),
                        rate.country(),
                        rate.region() == null ? "" : rate.region(),
                        rate.basisPoints(),
                        rate.appliesToShipping(),
                        rate.active())
                .replaceWithVoid();
    }

    Uni<Void> delete(SqlTx tx, UUID id) {
        return tx.execute("update tax_rates set deleted_at = now(), version = version + 1 where id = $1", id)
                .replaceWithVoid();
    }

    private static TaxRateView one(RowSet<Row> rows, UUID id) {
        return rates(rows).stream()
                .findFirst()
                .orElseThrow(() -> new StoreProblem.NotFound("tax-rate-not-found", "tax rate", id));
    }

    private static List<TaxRateView> rates(RowSet<Row> rows) {
        List<TaxRateView> rates = new ArrayList<>(rows.size());
        for (Row row : rows) {
            String region = row.getString(4);
            rates.add(new TaxRateView(
                    row.getUUID(0),
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    region.isEmpty() ? null : region,
                    new Percentage(row.getInteger(5)).toString(),
                    row.getBoolean(6),
                    row.getBoolean(7)));
        }
        return rates;
    }
}
