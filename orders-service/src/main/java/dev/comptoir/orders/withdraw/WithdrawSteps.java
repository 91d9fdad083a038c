package dev.comptoir.orders.withdraw;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import dev.comptoir.orders.mail.StatusLinks;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.mail.Language;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Leads a consumer through the steps of the page: what is typed, what it means, and that it is received. */
@ApplicationScoped
class WithdrawSteps {

    private static final String ANYBODY = "anonymous";

    private final StatusLinks links;
    private final FindOffer offers;
    private final WithdrawFromOrder withdraw;
    private final StateWithdrawal state;
    private final StatementStore statements;
    private final Clock clock;

    WithdrawSteps(
            StatusLinks links,
            FindOffer offers,
            WithdrawFromOrder withdraw,
            StateWithdrawal state,
            StatementStore statements,
            Clock clock) {
        this.links = links;
        this.offers = offers;
        this.withdraw = withdraw;
        this.state = state;
        this.statements = statements;
        this.clock = clock;
    }

    /** A page and its status. */
    record Shown(int status, WithdrawPage page) {}

    /** Fails for a link that names no order. */
    UUID order(String token) {
        return links.read(token)
                .orElseThrow(() ->
                        Kind.NOT_FOUND.refusal("order-status-not-found", "The link is cut, changed, or of no order."));
    }

    /** @param typed empty for the first look */
    Uni<Shown> step(Map<String, List<String>> typed, Language wanted) {
        return pages(wanted).chain(pages -> step(new WithdrawForm(typed, null), pages));
    }

    private Uni<Shown> step(WithdrawForm form, WithdrawPages pages) {
        if (!form.isConfirmed()) {
            return Uni.createFrom().item(filled(form, pages));
        }
        return state.handle(form.statement(), new RequestKey(ANYBODY, "state-withdrawal", form.key(), form.statement()))
                .map(stated -> new Shown(200, pages.stated(stated.answer())));
    }

    /** The same by the link of an order. */
    Uni<Shown> step(String token, Map<String, List<String>> typed, Language wanted) {
        return pages(wanted)
                .chain(pages -> Uni.createFrom()
                        .deferred(() -> offers.handle(order(token)))
                        .chain(offer -> step(order(token), new WithdrawForm(typed, offer), pages))
                        .onFailure(DomainException.class)
                        .recoverWithItem(refusal -> refused(refusal, pages)));
    }

    private Uni<Shown> step(UUID orderId, WithdrawForm form, WithdrawPages pages) {
        if (form.isSent()) {
            WithdrawRequest request = form.request();
            return withdraw.handle(
                            orderId, request, new RequestKey(ANYBODY, "withdraw " + orderId, form.key(), request))
                    .map(done -> new Shown(200, pages.done(done.answer())))
                    .onFailure(failure -> isAboutUnits(failure) && form.isAnythingLeft())
                    .recoverWithItem(() -> filled(form, pages));
        }
        return Uni.createFrom()
                .item(() -> form.isAnythingLeft() ? filled(form, pages) : new Shown(200, pages.already()));
    }

    private Shown filled(WithdrawForm form, WithdrawPages pages) {
        boolean isWrong = form.isToReview() && !form.errors(null).isEmpty();
        WithdrawPage page = form.isToReview() && !isWrong
                ? pages.review(form, Ids.next().toString())
                : pages.form(form, isWrong, clock.instant());
        return new Shown(isWrong ? 422 : 200, page);
    }

    /** Something is left, but not what was named: the form says which. */
    private static boolean isAboutUnits(Throwable failure) {
        return failure instanceof DomainException refusal && refusal.kind() == Kind.RULE_BROKEN;
    }

    private static Shown refused(DomainException refusal, WithdrawPages pages) {
        return refusal.kind() == Kind.NOT_FOUND ? new Shown(404, pages.unknown()) : new Shown(409, pages.already());
    }

    private Uni<WithdrawPages> pages(Language wanted) {
        return statements
                .store()
                .map(store -> new WithdrawPages(store, wanted == null ? Language.of(store.locale()) : wanted));
    }
}
