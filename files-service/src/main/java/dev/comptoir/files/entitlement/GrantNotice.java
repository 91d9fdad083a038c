package dev.comptoir.files.entitlement;

import dev.comptoir.contracts.files.EntitlementGrantedV1;
import dev.comptoir.files.entitlement.domain.Entitlement;
import dev.comptoir.files.store.StoreProfileStore;
import dev.comptoir.kernel.Event;
import dev.comptoir.platform.mail.MailOutbox;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Tells everybody about granted downloads: other programs by events, the buyer by one mail with all new links. */
@ApplicationScoped
class GrantNotice {

    private final GrantStore grants;
    private final Outbox outbox;
    private final StoreProfileStore profiles;
    private final DownloadsMail mails;
    private final MailOutbox mailOutbox;

    GrantNotice(
            GrantStore grants, Outbox outbox, StoreProfileStore profiles, DownloadsMail mails, MailOutbox mailOutbox) {
        this.grants = grants;
        this.outbox = outbox;
        this.profiles = profiles;
        this.mails = mails;
        this.mailOutbox = mailOutbox;
    }

    /** @param cause id of the event that granted them: one mail per order and cause */
    Uni<Void> send(SqlTx tx, UUID cause, PaidOrder order, List<Granted> granted) {
        List<Entitlement> all = granted.stream().map(Granted::entitlement).toList();
        List<Entitlement> first = granted.stream()
                .filter(Granted::isFirst)
                .map(Granted::entitlement)
                .toList();
        return events(tx, all)
                .chain(events -> outbox.append(tx, events))
                .chain(() -> first.isEmpty() ? Uni.createFrom().voidItem() : mail(tx, cause, order, first));
    }

    private Uni<List<Event>> events(SqlTx tx, List<Entitlement> granted) {
        Uni<List<Event>> events = Uni.createFrom().item(new ArrayList<>());
        for (Entitlement each : granted) {
            events = events.call(list ->
                    grants.nextEventVersion(tx, each.fileGuid()).invoke(version -> list.add(event(each, version))));
        }
        return events;
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

    private Uni<Void> mail(SqlTx tx, UUID cause, PaidOrder order, List<Entitlement> granted) {
        return profiles.current(tx)
                .map(store -> mails.write(cause, store, order, granted))
                .chain(mail -> mailOutbox.add(tx, mail))
                .replaceWithVoid();
    }
}
