package dev.comptoir.orders.store;

import dev.comptoir.kernel.Money;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Keeps shipping methods; a deleted one stays for the orders that used it. */
@ApplicationScoped
class ShippingMethodStore {

    private static final String SELECT = """
            select id, version, name, currency, price_minor, free_from_minor, countries, tracking_url_template, is_active
              from shipping_methods where deleted_at is null""";
    private static final String SAVE = """
            insert into shipping_methods (id, version, name, currency, price_minor, free_from_minor, countries,
                                          tracking_url_template, is_active)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            on conflict (id) do update
               set version = excluded.version, name = excluded.name, price_minor = excluded.price_minor,
                   free_from_minor = excluded.free_from_minor, countries = excluded.countries,
                   tracking_url_template = excluded.tracking_url_template, is_active = excluded.is_active""";

    private final SqlTransactions reads;

    ShippingMethodStore(SqlTransactions reads) {
        this.reads = reads;
    }

    Uni<List<ShippingMethodView>> all(String afterName, UUID afterId, int limit) {
        return reads.query(SELECT + " and (name, id) > ($1, $2) order by name, id limit $3", afterName, afterId, limit)
                .map(ShippingMethodStore::methods);
    }

    Uni<ShippingMethodView> find(UUID id) {
        return reads.query(SELECT + " and id = $1", id).map(rows -> one(rows, id));
    }

    Uni<ShippingMethodView> lock(SqlTx tx, UUID id) {
        return tx.query(SELECT + " and id = $1 for update", id).map(rows -> one(rows, id));
    }

    Uni<Void> save(SqlTx tx, ShippingMethodView method) {
        return tx.execute(
                        SAVE,
                        method.id(),
                        method.version(),
                        method.name(),
                        method.price().currency(),
                        method.price().minor(),
                        method.freeFrom() == null ? null : method.freeFrom().minor(),
                        method.countries().toArray(String[]::new),
                        method.trackingUrlTemplate(),
                        method.active())
                .replaceWithVoid();
    }

    Uni<Void> delete(SqlTx tx, UUID id) {
        return tx.execute("update shipping_methods set deleted_at = now(), version = version + 1 where id = $1", id)
                .replaceWithVoid();
    }

    private static ShippingMethodView one(RowSet<Row> rows, UUID id) {
        return methods(rows).stream()
                .findFirst()
                .orElseThrow(() -> new StoreProblem.NotFound("shipping-method-not-found", "shipping method", id));
    }

    private static List<ShippingMethodView> methods(RowSet<Row> rows) {
        List<ShippingMethodView> methods = new ArrayList<>(rows.size());
        for (Row row : rows) {
            String currency = row.getString(3);
            Long freeFrom = row.getLong(5);
            methods.add(new ShippingMethodView(
                    row.getUUID(0),
                    row.getLong(1),
                    row.getString(2),
                    Money.ofMinor(row.getLong(4), currency),
                    freeFrom == null ? null : Money.ofMinor(freeFrom, currency),
                    List.of(row.getArrayOfStrings(6)),
                    row.getString(7),
                    row.getBoolean(8)));
        }
        return methods;
    }
}
