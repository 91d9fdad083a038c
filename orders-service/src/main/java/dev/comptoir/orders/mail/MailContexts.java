package dev.comptoir.orders.mail;

import dev.comptoir.orders.provider.PaymentProviders;
import dev.comptoir.orders.store.StoreIdentity;
import dev.comptoir.orders.store.StoreProfileStore;
import dev.comptoir.platform.db.Tx;
import dev.comptoir.platform.mail.Language;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Gathers what a mail about an order needs, inside the transaction that is its reason. */
@ApplicationScoped
public class MailContexts {

    private final StoreProfileStore profiles;
    private final MailedOrderStore orders;
    private final EmailTextStore texts;
    private final StatusLinks links;
    private final PaymentProviders providers;

    MailContexts(
            StoreProfileStore profiles,
            MailedOrderStore orders,
            EmailTextStore texts,
            StatusLinks links,
            PaymentProviders providers) {
        this.profiles = profiles;
        this.orders = orders;
        this.texts = texts;
        this.links = links;
        this.providers = providers;
    }

    /** Of an order as it stands. */
    public Uni<MailContext> of(Tx tx, UUID orderId) {
        return profiles.identity(tx).chain(store -> orders.find(tx, orderId).chain(order -> of(tx, store, order)));
    }

    /** Of an order as it stands, for a reader of another language. */
    public Uni<MailContext> of(Tx tx, UUID orderId, Language language) {
        return profiles.identity(tx)
                .chain(store -> orders.find(tx, orderId).chain(order -> of(tx, store, order.in(language.tag()))));
    }

    /** Of any order, also one that was just placed or exists only as an example: no statement unless the texts have changed. */
    public Uni<MailContext> of(Tx tx, StoreIdentity store, MailedOrder order) {
        return texts.current(tx, store.emailVersion())
                .map(current -> new MailContext(store, order, current, links.url(order.id()), providers.isThere()));
    }
}
