package dev.comptoir.catalog.productimport;

import dev.comptoir.platform.db.SqlPool;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Ends imports whose program went away. */
@ApplicationScoped
class InterruptedImportStore {

    private static final String FAIL = """
            update product_imports
               set state = 'FAILED', finished_at = $1, updated_at = $1, version = version + 1,
                   failure = 'The program stopped during this import. Send the file again: what is done stays done.'
             where state = 'RUNNING' and updated_at < $2""";

    private final SqlPool pool;

    InterruptedImportStore(SqlPool pool) {
        this.pool = pool;
    }

    /** Returns how many there were. */
    Uni<Integer> fail(Instant now, Instant silentSince) {
        return pool.execute(FAIL, now, silentSince);
    }
}
