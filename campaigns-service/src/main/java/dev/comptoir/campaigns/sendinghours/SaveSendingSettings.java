package dev.comptoir.campaigns.sendinghours;

import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Sets when reminders go out; those that are due are looked at by the new rules at once. */
@ApplicationScoped
class SaveSendingSettings {

    private final SqlTransactions transactions;
    private final SendingSettingsStore settings;
    private final Clock clock;

    SaveSendingSettings(SqlTransactions transactions, SendingSettingsStore settings, Clock clock) {
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    Uni<SendingSettings> handle(SaveSendingSettingsRequest request, String ifMatch) {
        return transactions.run(tx -> settings.lock(tx)
                .invoke(current -> ETags.check(ifMatch, current.version()))
                .map(current -> request.settings(current.version() + 1))
                .call(changed -> settings.save(tx, changed, clock.instant())));
    }
}
