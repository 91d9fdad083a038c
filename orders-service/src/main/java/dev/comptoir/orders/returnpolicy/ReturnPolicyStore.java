package dev.comptoir.orders.returnpolicy;

import dev.comptoir.json.Json;
import dev.comptoir.orders.returnpolicy.domain.ReturnPolicy;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.db.Tx;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Stores what customers may send back by themselves, one row. */
@ApplicationScoped
public class ReturnPolicyStore {

    private static final String POLICY = "select version, is_enabled, days, cast(excluded as text) from return_policy";
    private static final String LOCK = POLICY + " for update";
    private static final String SAVE = """
            update return_policy
               set version = $1, is_enabled = $2, days = $3, excluded = cast(cast($4 as text) as jsonb)""";

    private final SqlPool reads;

    ReturnPolicyStore(SqlPool reads) {
        this.reads = reads;
    }

    private record Excluded(List<String> skus, List<UUID> productIds) {}

    Uni<ReturnSettings> find() {
        return reads.only(POLICY, ReturnPolicyStore::read);
    }

    Uni<ReturnSettings> lock(SqlTx tx) {
        return tx.only(LOCK, ReturnPolicyStore::read);
    }

    /** Inside the transaction of a wish to send something back. */
    public Uni<ReturnPolicy> current(Tx tx) {
        return tx.fetch(POLICY).map(List::getFirst).map(ReturnPolicyStore::policy);
    }

    Uni<Void> save(SqlTx tx, ReturnSettings settings) {
        Excluded excluded = new Excluded(settings.excludedSkus(), settings.excludedProductIds());
        return tx.execute(SAVE, settings.version(), settings.enabled(), settings.days(), Json.write(excluded))
                .replaceWithVoid();
    }

    private static ReturnSettings read(Columns c) {
        long version = c.number();
        boolean isEnabled = c.bool();
        int days = c.integer();
        Excluded excluded = c.json(Excluded.class);
        return new ReturnSettings(version, isEnabled, days, excluded.skus(), excluded.productIds());
    }

    private static ReturnPolicy policy(Object[] row) {
        Excluded excluded = Json.read((String) row[3], Excluded.class);
        return new ReturnPolicy((Boolean) row[1], ((Number) row[2]).intValue(), excluded.skus(), excluded.productIds());
    }
}
