package dev.comptoir.orders.livestatus;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import dev.comptoir.orders.mail.StatusLinks;
import dev.comptoir.orders.provider.PaymentProviders;
import dev.comptoir.platform.mail.Language;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Finds the order that a link names; every link that names none is refused alike, without a question to the database. */
@ApplicationScoped
class FindStatus {

    private final StatusLinks links;
    private final StatusStore store;
    private final PaymentProviders providers;

    FindStatus(StatusLinks links, StatusStore store, PaymentProviders providers) {
        this.links = links;
        this.store = store;
        this.providers = providers;
    }

    /** @param language the reader's; null for the order's own */
    Uni<Found> find(String token, Language language) {
        UUID orderId = links.read(token).orElseThrow(FindStatus::unknown);
        return store.find(orderId, language == null ? "" : language.tag())
                .map(facts -> facts.orElseThrow(FindStatus::unknown))
                .map(facts -> new Found(facts, language == null ? language(facts) : language, providers.isThere()));
    }

    /** The facts, the language to tell them in, and whether the store has a payment provider. */
    record Found(StatusFacts facts, Language language, boolean takesPayments) {}

    private static Language language(StatusFacts facts) {
        return Language.of(facts.order().customer().locale(), facts.store().locale());
    }

    static DomainException unknown() {
        return Kind.NOT_FOUND.refusal("order-status-not-found", "The link is cut, changed, or of no order.");
    }
}
