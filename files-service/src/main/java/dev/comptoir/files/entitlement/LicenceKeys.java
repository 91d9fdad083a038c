package dev.comptoir.files.entitlement;

import dev.comptoir.files.entitlement.domain.Entitlement;
import dev.comptoir.files.file.domain.KeyPattern;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** Hands out the licence keys of a file, one per unit bought, none of them twice. */
@ApplicationScoped
public class LicenceKeys {

    private final LicenceKeyStore keys;
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    LicenceKeys(LicenceKeyStore keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** What a buyer gets with the grant; what a list is short of follows when more keys come. */
    public Uni<Entitlement> handOut(SqlTx tx, Entitlement granted) {
        return keys.source(tx, granted.fileGuid())
                .chain(source -> source.hasList() || !source.pattern().isEmpty()
                        ? keys.owe(tx, granted.id()).chain(() -> fill(tx, granted, granted.quantity(), source))
                        : Uni.createFrom().item(granted));
    }

    /** What a buyer is still owed. */
    public Uni<Entitlement> handOutRest(SqlTx tx, Entitlement waiting) {
        return keys.source(tx, waiting.fileGuid()).chain(source -> fill(tx, waiting, waiting.missingKeys(), source));
    }

    private Uni<Entitlement> fill(SqlTx tx, Entitlement owner, int missing, LicenceKeyStore.Source source) {
        return keys.take(tx, owner, missing, clock.instant())
                .chain(taken -> taken < missing && !source.pattern().isEmpty()
                        ? make(tx, owner, missing - taken, source)
                        : keys.read(tx, owner.id()));
    }

    /** One that is taken already, which hardly ever happens, is made anew. */
    private Uni<Entitlement> make(SqlTx tx, Entitlement owner, int missing, LicenceKeyStore.Source source) {
        KeyPattern pattern = new KeyPattern(source.pattern());
        List<String> made = Stream.generate(() -> pattern.next(random::nextInt))
                .limit(missing)
                .toList();
        return keys.add(tx, owner.fileGuid(), made, clock.instant()).chain(() -> fill(tx, owner, missing, source));
    }
}
