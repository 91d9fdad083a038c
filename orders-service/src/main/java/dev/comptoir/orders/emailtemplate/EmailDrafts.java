package dev.comptoir.orders.emailtemplate;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.orders.mail.EmailSamples;
import dev.comptoir.orders.mail.EmailText;
import dev.comptoir.orders.mail.MailContext;
import dev.comptoir.orders.mail.MailContexts;
import dev.comptoir.orders.store.StoreProfileStore;
import dev.comptoir.platform.db.Tx;
import dev.comptoir.platform.mail.OutgoingMail;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Renders mails that are only looked at. */
@ApplicationScoped
class EmailDrafts {

    private final StoreProfileStore profiles;
    private final MailContexts contexts;
    private final EmailSamples samples;
    private final Clock clock;

    EmailDrafts(StoreProfileStore profiles, MailContexts contexts, EmailSamples samples, Clock clock) {
        this.profiles = profiles;
        this.contexts = contexts;
        this.samples = samples;
        this.clock = clock;
    }

    /**
     * A mail as it would go out.
     *
     * @param orderId null for an example
     * @param draft null for the texts in use
     */
    Uni<OutgoingMail> render(Tx tx, EmailName name, UUID orderId, EmailText draft) {
        return context(tx, name, orderId).map(context -> samples.mail(name.kind(), context, draft));
    }

    /** The same for a request that has the texts as its {@code draft}, which is where a refusal points. */
    Uni<OutgoingMail> look(Tx tx, EmailName name, UUID orderId, EmailText draft) {
        return render(tx, name, orderId, draft)
                .onFailure(failure -> failure instanceof DomainException && draft != null)
                .transform(refusal -> EmailTemplateProblem.inDraft((DomainException) refusal));
    }

    /** Refuses texts that fail on an example or on the largest order there can be. */
    Uni<Void> check(Tx tx, EmailName name, EmailText draft) {
        return profiles.identity(tx)
                .chain(store -> contexts.of(
                                tx,
                                store,
                                EmailSamples.largestOrder(store.currency(), name.language(), clock.instant()))
                        .invoke(context -> samples.mail(name.kind(), context, draft)))
                .chain(() -> render(tx, name, null, draft))
                .replaceWithVoid();
    }

    private Uni<MailContext> context(Tx tx, EmailName name, UUID orderId) {
        return orderId == null ? example(tx, name) : contexts.of(tx, orderId, name.language());
    }

    private Uni<MailContext> example(Tx tx, EmailName name) {
        return profiles.identity(tx)
                .chain(store ->
                        contexts.of(tx, store, EmailSamples.order(store.currency(), name.language(), clock.instant())));
    }
}
