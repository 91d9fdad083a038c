package dev.comptoir.orders.store;

import dev.comptoir.json.Json;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.db.Tx;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Stores the profile, one row. */
@ApplicationScoped
public class StoreProfileStore {

    private static final String PROFILE = """
            select version, name, email, currency, time_zone, locale, storefront_url, address::text, prices_include_tax,
                   emails::text, not exists (select from orders)
              from store_profile""";
    private static final String LOCK = PROFILE + " for update";
    private static final String IDENTITY = "select " + StoreIdentity.COLUMNS + " from store_profile p";
    private static final String OPEN = """
            insert into store_profile (id, version, name, email, currency, time_zone, locale, storefront_url, address,
                                       prices_include_tax, emails)
            values (1, $1, $2, $3, $4, $5, $6, $7, $8::text::jsonb, $9, $10::text::jsonb)
            on conflict do nothing""";
    private static final String SAVE = """
            update store_profile
               set version = $1, name = $2, email = $3, currency = $4, time_zone = $5, locale = $6, storefront_url = $7,
                   address = $8::text::jsonb, prices_include_tax = $9, emails = $10::text::jsonb""";

    private final SqlPool reads;

    StoreProfileStore(SqlPool reads) {
        this.reads = reads;
    }

    /** The profile, and whether the currency may still change. */
    record Current(StoreProfile profile, boolean isCurrencyFree) {

        static Current read(Columns c) {
            return new Current(StoreProfile.read(c), c.bool());
        }
    }

    /** Who the store is, inside the transaction that writes its mail. */
    public Uni<StoreIdentity> identity(Tx tx) {
        return tx.fetch(IDENTITY).map(rows -> rows.getFirst()).map(StoreIdentity::of);
    }

    /** The same for what is only shown. */
    public Uni<StoreIdentity> identity() {
        return reads.one(IDENTITY, StoreIdentity::read, StoreProblem::notReady);
    }

    Uni<StoreProfile> find() {
        return reads.one(PROFILE, StoreProfile::read, StoreProblem::notReady);
    }

    Uni<Current> lock(SqlTx tx) {
        return tx.one(LOCK, Current::read, StoreProblem::notReady);
    }

    /** False when the store was opened before. */
    Uni<Boolean> open(SqlTx tx, StoreProfile profile) {
        return tx.execute(OPEN, values(profile)).map(inserted -> inserted == 1);
    }

    Uni<Void> save(SqlTx tx, StoreProfile profile) {
        return tx.execute(SAVE, values(profile)).replaceWithVoid();
    }

    private static Object[] values(StoreProfile profile) {
        return new Object[] {
            profile.version(),
            profile.name(),
            profile.email(),
            profile.currency(),
            profile.timeZone(),
            profile.locale(),
            profile.storefrontUrl(),
            profile.address() == null ? null : Json.write(profile.address()),
            profile.pricesIncludeTax(),
            profile.emails() == null ? null : Json.write(profile.emails())
        };
    }
}
