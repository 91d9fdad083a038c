package dev.comptoir.orders.logo;

import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Stores the logo, each version of it: what was issued in its time keeps it. */
@ApplicationScoped
public class LogoStore {

    private static final String ALL = "select " + Logo.COLUMNS + " from document_logos";
    private static final String LATEST = ALL + " order by version desc limit 1";
    private static final String AT = ALL + " where saved_at <= $1 order by version desc limit 1";
    /** The row that is there from the start: a first logo has none to lock. */
    private static final String LOCK = "select id from invoicing_settings for update";

    private static final String ADD = """
            insert into document_logos (version, type, width, height, content, saved_at) values ($1, $2, $3, $4, $5, $6)""";
    private static final String ADD_NONE = "insert into document_logos (version, saved_at) values ($1, $2)";

    private final SqlPool reads;

    LogoStore(SqlPool reads) {
        this.reads = reads;
    }

    /** For what is written anew each time. */
    public Uni<Optional<Logo>> current() {
        return reads.find(LATEST, Logo::read).map(latest -> latest.filter(Logo::isThere));
    }

    /** For what was issued then. */
    public Uni<Optional<Logo>> at(Instant issued) {
        return reads.find(AT, Logo::read, issued).map(latest -> latest.filter(Logo::isThere));
    }

    /** The latest, whether it is there or taken away. */
    Uni<Logo> lock(SqlTx tx) {
        return tx.query(LOCK).chain(() -> tx.find(LATEST, Logo::read)).map(latest -> latest.orElse(Logo.NEVER));
    }

    Uni<Void> add(SqlTx tx, Logo logo) {
        return tx.execute(ADD, logo.version(), logo.type(), logo.width(), logo.height(), logo.content(), logo.savedAt())
                .replaceWithVoid();
    }

    Uni<Void> addNone(SqlTx tx, long version, Instant from) {
        return tx.execute(ADD_NONE, version, from).replaceWithVoid();
    }
}
