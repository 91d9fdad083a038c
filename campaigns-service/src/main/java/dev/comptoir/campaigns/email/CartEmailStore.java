package dev.comptoir.campaigns.email;

import static dev.comptoir.platform.page.SortKey.uuid;

import dev.comptoir.campaigns.sendinghours.SendingTimes;
import dev.comptoir.campaigns.sendinghours.domain.OpenHours;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.page.ChangesRequest;
import dev.comptoir.platform.page.ListQuery;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.page.Pages;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reads the mails about one cart. */
@ApplicationScoped
class CartEmailStore {

    private static final String CHANGED = "greatest(s.updated_at, m.sent_at)";
    private static final String COLUMNS = "s.id, s.cart_id, s.campaign_id, s.step, s.state,"
            + " case when s.state = 'SCHEDULED' and s.failed_template is not null then 'TEMPLATE_FAILED' else s.reason end,"
            + " s.due_at, s.sent_at, m.state, s.clicked_at, s.code, s.order_id,"
            + " s.recovered_at, s.recovered_currency, s.recovered_minor, m.subject, " + CHANGED;
    private static final String FROM = "recovery_sends s left join mails m on m.id = s.mail_id";
    private static final String ONE = "select " + COLUMNS + " from " + FROM + " where s.id = $1";
    private static final String OF_CUSTOMER = "s.owner_id = (select owner_id from recovery_carts where cart_id = ?)";
    private static final String KNOWN = "select cart_id from recovery_carts where cart_id = $1";

    private final SqlPool reads;
    private final Pages pages;
    private final SendingTimes times;

    CartEmailStore(SqlPool reads, Pages pages, SendingTimes times) {
        this.reads = reads;
        this.pages = pages;
        this.times = times;
    }

    /** The newest plan first, unless asked otherwise. */
    Uni<Page<CartEmailView>> page(UUID cartId, boolean isOfCustomer, ChangesRequest changes, PageRequest request) {
        ListQuery query =
                ListQuery.of("cart-emails", COLUMNS, FROM).and(isOfCustomer ? OF_CUSTOMER : "s.cart_id = ?", cartId);
        return reads.one(KNOWN, Columns::uuid, () -> CartEmailProblem.cartNotFound(cartId), cartId)
                .chain(() -> times.hours())
                .chain(hours -> pages.of(
                        changes.on(query, CHANGED, uuid("s.id")),
                        request,
                        c -> CartEmailView.read(c, hours),
                        email -> changes.position(email.updatedAt(), email.id())));
    }

    Uni<CartEmailView> find(SqlTx tx, UUID emailId) {
        return tx.only(ONE, c -> CartEmailView.read(c, OpenHours.ALWAYS), emailId);
    }
}
