package dev.comptoir.gateway.apikey;

import dev.comptoir.gateway.apikey.domain.KeyKind;
import dev.comptoir.gateway.apikey.domain.KeyMode;
import dev.comptoir.gateway.apikey.domain.KeyText;
import dev.comptoir.gateway.apikey.domain.Scopes;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.time.MachineTime;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives a new installation its first two keys, in a file only its owner can read. */
@ApplicationScoped
class FirstKeys {

    private final SqlTransactions transactions;
    private final KeyStore store;
    private final Optional<KeyFile> file;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** @param file where the keys go; a program without this setting makes none */
    FirstKeys(
            SqlTransactions transactions,
            KeyStore store,
            @ConfigProperty(name = "gateway.first-keys-file") Optional<String> file,
            @MachineTime Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.file = file.map(Path::of).map(KeyFile::new);
        this.clock = clock;
    }

    Uni<Void> handle() {
        return Steps.when(
                file.isPresent(),
                () -> transactions.run(tx -> store.isEmpty(tx).chain(isEmpty -> Steps.when(isEmpty, () -> make(tx)))));
    }

    private Uni<Void> make(SqlTx tx) {
        KeyText secret = KeyText.random(KeyKind.SECRET, KeyMode.LIVE, random);
        KeyText publishable = KeyText.random(KeyKind.PUBLISHABLE, KeyMode.LIVE, random);
        return insert(tx, secret, "First secret key", new TreeSet<>(Scopes.ALL))
                .chain(() -> insert(tx, publishable, "First storefront key", Set.of(Scopes.STOREFRONT)))
                // Before the commit: a file without working keys is written again at the next start, the reverse is
                // not.
                .invoke(() -> file.orElseThrow().write(secret, publishable))
                .replaceWithVoid();
    }

    private Uni<ApiKey> insert(SqlTx tx, KeyText key, String name, Set<String> scopes) {
        return store.insert(tx, new NewKey(key, name, scopes, List.of(), null, "first start"), clock.instant());
    }
}
