package dev.comptoir.orders.offer;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import dev.comptoir.orders.offer.OfferPages.Notice;
import dev.comptoir.orders.quote.MoveQuote;
import dev.comptoir.orders.quote.OfferLinks;
import dev.comptoir.orders.quote.Quote;
import dev.comptoir.orders.quote.QuoteStore;
import dev.comptoir.orders.quote.domain.QuoteMove;
import dev.comptoir.orders.quote.domain.QuoteState;
import dev.comptoir.orders.store.StoreProfileStore;
import dev.comptoir.platform.mail.Language;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Shows a quote to its customer and takes the answer, of what was shown only. */
@ApplicationScoped
class OfferSteps {

    private final QuoteStore quotes;
    private final MoveQuote move;
    private final OfferLinks links;
    private final StoreProfileStore profiles;

    OfferSteps(QuoteStore quotes, MoveQuote move, OfferLinks links, StoreProfileStore profiles) {
        this.quotes = quotes;
        this.move = move;
        this.links = links;
        this.profiles = profiles;
    }

    /** A page and its status. */
    record Shown(int status, OfferPage page) {}

    Uni<Quote> find(String token) {
        return named(token).chain(quotes::find);
    }

    /** @param ifMatch the version that was read; null to answer whatever there is */
    Uni<Quote> answer(String token, QuoteMove answer, String ifMatch) {
        QuoteState next = answer == QuoteMove.ACCEPT ? QuoteState.ACCEPTED : QuoteState.DECLINED;
        return named(token).chain(id -> move.handle(id, answer, next, ifMatch));
    }

    /** @param wanted for a link that leads nowhere: a quote is shown in its own language */
    Uni<Shown> page(String token, Language wanted) {
        return find(token)
                .chain(quote -> page(200, quote, Notice.NONE, token))
                .onFailure(DomainException.class)
                .recoverWithUni(refusal -> unknown(refusal, wanted));
    }

    /** The page after the customer's answer: the same however often it is sent. */
    Uni<Shown> page(String token, OfferAnswer answer, Language wanted) {
        if (answer.move() == null) {
            return find(token)
                    .chain(quote -> page(422, quote, Notice.UNANSWERED, token))
                    .onFailure(DomainException.class)
                    .recoverWithUni(refusal -> unknown(refusal, wanted));
        }
        return answer(token, answer.move(), answer.ifMatch())
                .chain(quote -> page(200, quote, Notice.NONE, token))
                .onFailure(DomainException.class)
                .recoverWithUni(refusal -> refused(refusal, token, wanted));
    }

    private Uni<Shown> refused(Throwable refusal, String token, Language wanted) {
        if (kind(refusal) == Kind.NOT_FOUND) {
            return unknown(refusal, wanted);
        }
        Notice notice = kind(refusal) == Kind.PRECONDITION_FAILED ? Notice.CHANGED : Notice.NONE;
        return find(token).chain(quote -> page(409, quote, notice, token));
    }

    private Uni<Shown> unknown(Throwable refusal, Language wanted) {
        return kind(refusal) == Kind.NOT_FOUND
                ? profiles.identity().map(store -> new Shown(404, OfferPages.unknown(store, wanted)))
                : Uni.createFrom().failure(refusal);
    }

    private static Kind kind(Throwable refusal) {
        return ((DomainException) refusal).kind();
    }

    private Uni<Shown> page(int status, Quote quote, Notice notice, String token) {
        return profiles.identity().map(store -> new Shown(status, OfferPages.page(quote, store, notice, token)));
    }

    private Uni<UUID> named(String token) {
        return Uni.createFrom().item(() -> links.read(token));
    }
}
