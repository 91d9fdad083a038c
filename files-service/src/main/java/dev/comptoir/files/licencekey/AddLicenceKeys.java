package dev.comptoir.files.licencekey;

import dev.comptoir.files.entitlement.LicenceKeyStore;
import dev.comptoir.files.entitlement.LicenceKeys;
import dev.comptoir.files.entitlement.domain.Entitlement;
import dev.comptoir.files.file.FileStore;
import dev.comptoir.files.grant.MailLicenceKeys;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Adds licence keys to a file; those who bought when there were too few get theirs at once, by mail. */
@ApplicationScoped
class AddLicenceKeys {

    private final SqlTransactions transactions;
    private final FileStore files;
    private final LicenceKeyStore keys;
    private final LicenceKeys handOut;
    private final MailLicenceKeys mails;
    private final Clock clock;

    AddLicenceKeys(
            SqlTransactions transactions,
            FileStore files,
            LicenceKeyStore keys,
            LicenceKeys handOut,
            MailLicenceKeys mails,
            Clock clock) {
        this.transactions = transactions;
        this.files = files;
        this.keys = keys;
        this.handOut = handOut;
        this.mails = mails;
        this.clock = clock;
    }

    Uni<Replayable<AddedLicenceKeys>> handle(UUID fileId, AddLicenceKeysRequest request, RequestKey key) {
        return transactions.once(key, AddedLicenceKeys.class, tx -> add(tx, fileId, request.keys()));
    }

    private Uni<AddedLicenceKeys> add(SqlTx tx, UUID fileId, List<String> list) {
        return files.lock(tx, fileId)
                .chain(() -> keys.add(tx, fileId, list, clock.instant()))
                .chain(added -> keys.waiting(tx, fileId, added)
                        .call(waiting -> Steps.each(waiting, each -> serve(tx, each)))
                        .map(waiting -> new AddedLicenceKeys(added, list.size() - added, waiting.size())));
    }

    private Uni<Void> serve(SqlTx tx, Entitlement waiting) {
        return handOut.handOutRest(tx, waiting)
                .chain(served ->
                        Steps.when(served.missingKeys() < waiting.missingKeys(), () -> mails.mail(tx, served)));
    }
}
