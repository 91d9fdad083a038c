package dev.comptoir.orders.emailtemplate;

import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.mail.MailOutbox;
import dev.comptoir.platform.mail.OutgoingMail;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Sends a mail to an address of the merchant's, marked as a test. */
@ApplicationScoped
class SendTestEmail {

    private static final String PURPOSE = "email-template-test";

    private final SqlTransactions transactions;
    private final TestEmailStore tests;
    private final EmailDrafts drafts;
    private final MailOutbox outbox;
    private final Clock clock;

    SendTestEmail(
            SqlTransactions transactions, TestEmailStore tests, EmailDrafts drafts, MailOutbox outbox, Clock clock) {
        this.transactions = transactions;
        this.tests = tests;
        this.drafts = drafts;
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<Replayable<TestEmailView>> handle(EmailName name, TestEmailRequest request, RequestKey key, String actor) {
        UUID id = Ids.next();
        return transactions.once(
                key,
                TestEmailView.class,
                tx -> tests.add(tx, id, clock.instant(), actor)
                        .chain(() -> drafts.look(tx, name, request.orderId(), request.text()))
                        .map(mail -> test(id, mail, request.recipient()))
                        .call(mail -> outbox.add(tx, mail))
                        .map(mail -> new TestEmailView(id, mail.recipient(), mail.subject())));
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
                mail.listUnsubscribe(),
                mail.replyTo());
    }
}
