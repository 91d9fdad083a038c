package dev.comptoir.orders.hold;

import dev.comptoir.contracts.inventory.StockShortfallV1;
import dev.comptoir.orders.history.HistoryStore;
import dev.comptoir.orders.notice.MerchantNotices;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.store.StoreProfileStore;
import dev.comptoir.platform.db.Tx;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.mail.MailOutbox;
import dev.comptoir.platform.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Tells of a shortfall: the history, the other programs, the merchant. */
@ApplicationScoped
class ShortfallNews {

    private final HistoryStore history;
    private final Outbox outbox;
    private final StoreProfileStore profiles;
    private final MerchantNotices notices;
    private final MailOutbox mails;

    ShortfallNews(
            HistoryStore history,
            Outbox outbox,
            StoreProfileStore profiles,
            MerchantNotices notices,
            MailOutbox mails) {
        this.history = history;
        this.outbox = outbox;
        this.profiles = profiles;
        this.notices = notices;
        this.mails = mails;
    }

    Uni<Void> tell(Tx tx, Order order, EventMeta meta, StockShortfallV1 event) {
        String reason = order.hold().reasonCode();
        return history.record(tx, order.id(), "ORDER_HELD", order.hold().by(), Map.of("reasonCode", reason))
                .chain(() -> outbox.append(tx, HoldEvents.held(order)))
                .chain(() -> profiles.identity(tx))
                .chain(store -> mails.add(tx, notices.shortfall(store, order, event.lines(), meta.id())))
                .replaceWithVoid();
    }
}
