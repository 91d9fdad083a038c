package dev.comptoir.gateway.attempt;

import dev.comptoir.platform.mail.Language;
import dev.comptoir.platform.mail.MailOutbox;
import dev.comptoir.platform.mail.MailPage;
import dev.comptoir.platform.mail.MailReason;
import dev.comptoir.platform.mail.OutgoingMail;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTx;
import dev.comptoir.storefront.StoreProfile;
import dev.comptoir.storefront.StoreProfiles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;

/** Mails the merchant, in the store's language, that an endpoint was switched off; nobody else would notice. */
@ApplicationScoped
class DisabledMail {

    private final StoreProfiles profiles;
    private final MailOutbox mails;

    DisabledMail(StoreProfiles profiles, MailOutbox mails) {
        this.profiles = profiles;
        this.mails = mails;
    }

    /** A store that has named no address gets none. */
    Uni<Void> add(SqlTx tx, DisabledEndpoint endpoint) {
        return profiles.current(tx)
                .chain(store -> Steps.when(
                        !store.email().isEmpty(),
                        () -> mails.add(tx, write(store, endpoint)).replaceWithVoid()));
    }

    private static OutgoingMail write(StoreProfile store, DisabledEndpoint endpoint) {
        Language language = Language.of(store.locale());
        DisabledMessages messages = language.messages(DisabledMessages.class);
        String reason = "webhook-disabled:" + endpoint.id() + ":" + endpoint.at();
        return MailPage.of(store.sender(), language)
                .heading(messages.heading())
                .text(endpoint.isGone() ? messages.nobodyListens() : messages.failing())
                .fact(messages.address(), endpoint.url())
                .fact(messages.note(), endpoint.description())
                .text(messages.advice())
                .mail(
                        new MailReason(
                                reason, OutgoingMail.Kind.TRANSACTIONAL, "webhook-endpoint-disabled", endpoint.id()),
                        store.email(),
                        messages.subject(URI.create(endpoint.url()).getHost()));
    }
}
