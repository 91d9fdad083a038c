package dev.comptoir.files.settings;

import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Changes the terms of new files; files and entitlements that are there keep theirs, so nothing is published. */
@ApplicationScoped
class SaveFileSettings {

    private final SqlTransactions transactions;
    private final FileSettingsStore settings;
    private final Clock clock;

    SaveFileSettings(SqlTransactions transactions, FileSettingsStore settings, Clock clock) {
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    Uni<FileSettings> handle(SaveFileSettingsRequest request, String ifMatch) {
        return transactions.run(tx -> settings.lock(tx)
                .invoke(current -> ETags.check(ifMatch, current.version()))
                .chain(current -> current.isAs(request)
                        ? Uni.createFrom().item(current)
                        : settings.save(tx, request, clock.instant())));
    }
}
