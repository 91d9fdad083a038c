package dev.comptoir.files.grant;

import dev.comptoir.contracts.files.EntitlementGrantedV1;
import dev.comptoir.files.entitlement.LicenceKeys;
import dev.comptoir.files.entitlement.domain.Entitlement;
import dev.comptoir.kernel.Event;
import dev.comptoir.platform.mail.MailOutbox;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTx;
import dev.comptoir.storefront.StoreProfiles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Publishes granted downloads: an event for each, and one mail with all new links for the buyer. */
@ApplicationScoped
class PublishGrants {

    private final GrantStore grants;
    private final LicenceKeys keys;
    private final Outbox outbox;
    private final StoreProfiles profiles;
    private final DownloadsMail mails;
    private final MailOutbox mailOutbox;

    PublishGrants(
            GrantStore grants,
            LicenceKeys keys,
            Outbox outbox,
            StoreProfiles profiles,
            DownloadsMail mails,
            MailOutbox mailOutbox) {
        this.grants = grants;
        this.keys = keys;
        this.outbox = outbox;
        this.profiles = profiles;
        this.mails = mails;
        this.mailOutbox = mailOutbox;
    }

    /** @param cause id of the event that granted them: one mail per order and cause */
    Uni<Void> publish(SqlTx tx, UUID cause, PaidOrder order, List<Granted> granted) {
        List<Entitlement> all = granted.stream().map(Granted::entitlement).toList();
        List<Entitlement> first = granted.stream()
                .filter(Granted::isFirst)
                .map(Granted::entitlement)
                .toList();
        return events(tx, all)
                .chain(events -> outbox.append(tx, events))
                .chain(() -> withKeys(tx, first))
                .chain(complete -> Steps.when(!complete.isEmpty(), () -> mail(tx, cause, order, complete)));
    }

    private Uni<List<Entitlement>> withKeys(SqlTx tx, List<Entitlement> granted) {
        List<Entitlement> complete = new ArrayList<>();
        return Steps.each(
                        granted,
                        each -> keys.handOut(tx, each).invoke(complete::add).replaceWithVoid())
                .replaceWith(complete);
    }

    private Uni<List<Event>> events(SqlTx tx, List<Entitlement> granted) {
        List<Event> events = new ArrayList<>();
        return Steps.each(
                        granted,
                        each -> grants.nextEventVersion(tx, each.fileGuid())
                                .invoke(version -> events.add(event(each, version)))
                                .replaceWithVoid())
                .replaceWith(events);
    }

    private static Event event(Entitlement granted, long version) {
        return new EntitlementGrantedV1(
                granted.fileGuid(),
                version,
                granted.id(),
                granted.orderId(),
                granted.lineId(),
                granted.expiresAt(),
                granted.maxDownloads());
    }

    /** Mails the links of these; one mail per order and cause. */
    Uni<Void> mail(SqlTx tx, UUID cause, PaidOrder order, List<Entitlement> granted) {
        return profiles.current(tx)
                .map(store -> mails.write(cause, store, order, granted))
                .chain(mail -> mailOutbox.add(tx, mail))
                .replaceWithVoid();
    }
}
