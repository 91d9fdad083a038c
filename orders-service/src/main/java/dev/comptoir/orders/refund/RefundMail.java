package dev.comptoir.orders.refund;

import dev.comptoir.orders.notice.CustomerNotices;
import dev.comptoir.orders.refund.domain.Refund;
import dev.comptoir.orders.refund.domain.RefundCase.Issued;
import dev.comptoir.orders.store.StoreIdentity;
import dev.comptoir.orders.store.StoreProfileStore;
import dev.comptoir.platform.db.Tx;
import dev.comptoir.platform.mail.MailOutbox;
import dev.comptoir.platform.mail.OutgoingMail;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells the customer of a refund, with the reason only when the merchant wants it read. */
@ApplicationScoped
class RefundMail {

    private final StoreProfileStore profiles;
    private final CustomerNotices notices;
    private final MailOutbox mails;

    RefundMail(StoreProfileStore profiles, CustomerNotices notices, MailOutbox mails) {
        this.profiles = profiles;
        this.notices = notices;
        this.mails = mails;
    }

    Uni<Void> add(Tx tx, Issued issued) {
        return profiles.identity(tx)
                .chain(store -> mails.add(tx, written(store, issued)))
                .replaceWithVoid();
    }

    private OutgoingMail written(StoreIdentity store, Issued issued) {
        Refund refund = issued.refund();
        String shownReason = refund.isReasonShownToCustomer() ? refund.reason() : null;
        return notices.refunded(store, issued.order(), refund.id(), refund.amount(), shownReason);
    }
}
