package dev.comptoir.campaigns.emailtemplate;

import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.mail.MailOutbox;
import dev.comptoir.platform.mail.OutgoingMail;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import dev.comptoir.storefront.StoreProfiles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Sends a mail to an address of the merchant's, marked as a test. */
@ApplicationScoped
class SendTestEmail {

    private static final String PURPOSE = "recovery-email-test";

    private final SqlTransactions transactions;
    private final TestEmailStore tests;
    private final EmailDrafts drafts;
    private final StoreProfiles profiles;
    private final MailOutbox outbox;
    private final Clock clock;

    SendTestEmail(
            SqlTransactions transactions,
            TestEmailStore tests,
            EmailDrafts drafts,
            StoreProfiles profiles,
            MailOutbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.tests = tests;
        this.drafts = drafts;
        this.profiles = profiles;
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<Replayable<TestEmailView>> handle(TestEmailRequest request, RequestKey key) {
        return transactions.once(key, TestEmailView.class, tx -> send(tx, request, Ids.next()));
    }

    private Uni<TestEmailView> send(SqlTx tx, TestEmailRequest request, UUID id) {
        return tests.count(tx, clock.instant())
                .chain(() -> profiles.current(tx))
                .chain(store -> drafts.render(tx, request.wanted(), store))
                .map(draft -> test(id, draft.mail(), request.recipient()))
                .call(mail -> outbox.add(tx, mail))
                .map(mail -> new TestEmailView(id, mail.recipient(), mail.subject()));
    }

    private static OutgoingMail test(UUID id, OutgoingMail mail, String recipient) {
        return new OutgoingMail(
                PURPOSE + ":" + id,
                mail.kind(),
                PURPOSE,
                id,
                mail.sender(),
                recipient,
                "[Test] " + mail.subject(),
                mail.textBody(),
                mail.htmlBody(),
                "",
                mail.replyTo());
    }
}
