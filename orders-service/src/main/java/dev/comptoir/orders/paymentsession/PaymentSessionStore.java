package dev.comptoir.orders.paymentsession;

import static dev.comptoir.platform.page.SortKey.uuid;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import dev.comptoir.kernel.Money;
import dev.comptoir.orders.order.domain.OrderProblem;
import dev.comptoir.orders.paymentsession.domain.PaymentSession;
import dev.comptoir.orders.provider.PaymentProviders;
import dev.comptoir.orders.provider.domain.PaymentAsk;
import dev.comptoir.orders.provider.domain.PaymentForm;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.mail.Language;
import dev.comptoir.platform.page.CatchUpRequest;
import dev.comptoir.platform.page.ListQuery;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.page.Pages;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stores payment sessions. */
@ApplicationScoped
class PaymentSessionStore {

    private static final String ONE =
            "select " + PaymentSessionView.COLUMNS + " from payment_sessions p where p.id = $1 and p.order_id = $2";
    private static final String EXISTS = "select true from orders where id = $1";
    private static final String ORDER = "select order_id from payment_sessions where id = $1 and provider = $2";
    private static final String QUESTION = """
            select p.id, p.order_id, p.form, p.currency, p.amount_minor, o.customer_locale, o.order_number, o.customer_email,
                   p.return_url, p.expires_at, p.provider, p.state, p.reference, p.key_number
              from payment_sessions p join orders o on o.id = p.order_id
             where p.id = $1""";

    // Others pass over what one has taken; when that one dies it is due again a little later.
    private static final String TAKE_DUE = """
            update payment_sessions p
               set next_look_at = $2
              from (select id from payment_sessions where next_look_at <= $1
                     order by next_look_at limit $3 for update skip locked) due
             where p.id = due.id
            returning p.id""";

    private final SqlPool reads;
    private final Pages pages;
    private final PaymentProviders providers;

    PaymentSessionStore(SqlPool reads, Pages pages, PaymentProviders providers) {
        this.reads = reads;
        this.pages = pages;
        this.providers = providers;
    }

    /**
     * What the provider is asked about a session.
     *
     * @param reference the provider's; null until it has answered once
     */
    record Question(PaymentAsk ask, String provider, String state, String reference, int keyNumber) {

        static Question read(Columns c) {
            return new Question(ask(c), c.text(), c.text(), c.text(), c.integer());
        }

        private static PaymentAsk ask(Columns c) {
            UUID id = c.uuid();
            UUID orderId = c.uuid();
            PaymentForm form = c.word(PaymentForm.class);
            Money amount = c.money(c.text());
            SessionMessages messages = Language.of(c.text()).messages(SessionMessages.class);
            String title = messages.title(c.text());
            return new PaymentAsk(id, orderId, form, amount, title, c.text(), c.text(), c.instant());
        }

        boolean isToBeMade() {
            return state.equals("CREATING") || state.equals("UNKNOWN");
        }

        boolean isOpen() {
            return state.equals("OPEN");
        }

        /** The same until the provider has said that it broke over it. */
        String key() {
            return ask.id() + "-" + keyNumber;
        }
    }

    Uni<Void> add(OrmTx tx, PaymentSession session) {
        return tx.session().persist(session);
    }

    /** Lock the order first. */
    Uni<PaymentSession> get(OrmTx tx, UUID id) {
        return tx.session().find(PaymentSession.class, id);
    }

    /** Those that can still be paid; lock the order first. */
    Uni<List<PaymentSession>> open(OrmTx tx, UUID orderId) {
        return tx.session()
                .createSelectionQuery(
                        "from PaymentSession where orderId = :order and state in ('CREATING', 'UNKNOWN', 'OPEN') order by id",
                        PaymentSession.class)
                .setParameter("order", orderId)
                .getResultList();
    }

    Uni<Optional<Question>> question(UUID id) {
        return reads.find(QUESTION, Question::read, id);
    }

    Uni<Optional<UUID>> orderOf(UUID id, String provider) {
        return reads.find(ORDER, Columns::uuid, id, provider);
    }

    Uni<List<UUID>> takeDue(Instant now, Instant until, int most) {
        return reads.list(TAKE_DUE, Columns::uuid, now, until, most);
    }

    Uni<PaymentSessionView> find(UUID orderId, UUID id) {
        return reads.one(ONE, PaymentSessionView::read, () -> notFound(id), id, orderId)
                .map(this::published);
    }

    /** Oldest first; fails when there is no such order. */
    Uni<Page<PaymentSessionView>> page(UUID orderId, CatchUpRequest changes, PageRequest request) {
        ListQuery query = ListQuery.of("payment-sessions", PaymentSessionView.COLUMNS, "payment_sessions p")
                .and("p.order_id = ?", orderId);
        return reads.one(EXISTS, Columns::bool, () -> OrderProblem.notFound(orderId), orderId)
                .chain(() -> pages.of(
                        changes.on(query, PaymentSessionView.CHANGED, uuid("p.id")),
                        request,
                        c -> published(PaymentSessionView.read(c)),
                        session -> changes.position(session.updatedAt(), session.id())));
    }

    private PaymentSessionView published(PaymentSessionView session) {
        return session.publishing(
                providers.names().contains(session.provider())
                        ? providers.named(session.provider()).publishableKey()
                        : null);
    }

    private static DomainException notFound(UUID id) {
        return Kind.NOT_FOUND.refusal("payment-session-not-found", "The order has no payment session %s.", id);
    }
}
