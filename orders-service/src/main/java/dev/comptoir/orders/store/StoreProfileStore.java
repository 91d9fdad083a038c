package dev.comptoir.orders.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.comptoir.contracts.shared.AddressV1;
import dev.comptoir.json.Json;
import dev.comptoir.platform.db.Tx;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the store's profile, one row. */
@ApplicationScoped
public class StoreProfileStore {

    private static final String COLUMNS = """
            select version, name, email, currency, time_zone, locale, storefront_url, address::text, prices_include_tax,
                   not exists (select from orders)
              from store_profile""";
    private static final String OPEN = """
            insert into store_profile (id, version, name, email, currency, time_zone, locale, storefront_url, address,
                                       prices_include_tax)
            values (1, $1, $2, $3, $4, $5, $6, $7, $8::text::jsonb, $9)
            on conflict do nothing""";
    private static final String SAVE = """
            update store_profile
               set version = $1, name = $2, email = $3, currency = $4, time_zone = $5, locale = $6, storefront_url = $7,
                   address = $8::text::jsonb, prices_include_tax = $9""";

    private final SqlTransactions reads;

    StoreProfileStore(SqlTransactions reads) {
        this.reads = reads;
    }

    /** The profile, and whether the currency may still change. */
    record Kept(StoreProfileView profile, boolean isCurrencyFree) {}

    /** Who the store is, inside the transaction that writes its mail. */
    public Uni<StoreIdentity> identity(Tx tx) {
        return tx.fetch("select name, email, locale, cast(currency as text) from store_profile")
                .map(rows -> rows.getFirst())
                .map(row -> new StoreIdentity((String) row[0], (String) row[1], (String) row[2], (String) row[3]));
    }

    Uni<StoreProfileView> find() {
        return reads.query(COLUMNS).map(rows -> kept(rows).profile());
    }

    Uni<Kept> lock(SqlTx tx) {
        return tx.query(COLUMNS + " for update").map(StoreProfileStore::kept);
    }

    /** False when the store was opened before. */
    Uni<Boolean> open(SqlTx tx, StoreProfileView profile) {
        return tx.execute(OPEN, values(profile)).map(inserted -> inserted == 1);
    }

    Uni<Void> save(SqlTx tx, StoreProfileView profile) {
        return tx.execute(SAVE, values(profile)).replaceWithVoid();
    }

    private static Object[] values(StoreProfileView profile) {
        return new Object[] {
            profile.version(),
            profile.name(),
            profile.email(),
            profile.currency(),
            profile.timeZone(),
            profile.locale(),
            profile.storefrontUrl(),
            json(profile.address()),
            profile.pricesIncludeTax()
        };
    }

    private static Kept kept(RowSet<Row> rows) {
        if (rows.size() == 0) {
            throw new StoreProblem.StoreNotOpened();
        }
        Row row = rows.iterator().next();
        StoreProfileView profile = new StoreProfileView(
                row.getLong(0),
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                address(row.getString(7)),
                row.getBoolean(8));
        return new Kept(profile, row.getBoolean(9));
    }

    private static String json(AddressV1 address) {
        try {
            return address == null ? null : Json.MAPPER.writeValueAsString(address);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static AddressV1 address(String json) {
        try {
            return json == null ? null : Json.MAPPER.readValue(json, AddressV1.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
