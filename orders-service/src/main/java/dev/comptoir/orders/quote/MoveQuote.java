package dev.comptoir.orders.quote;

import dev.comptoir.orders.quote.domain.QuoteMove;
import dev.comptoir.orders.quote.domain.QuoteState;
import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.mail.MailOutbox;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Sends a quote to its customer, and records what the customer says to it; saying the same again changes nothing. */
@ApplicationScoped
public class MoveQuote {

    private final SqlTransactions transactions;
    private final QuoteStore quotes;
    private final QuoteMails mails;
    private final MailOutbox mailbox;
    private final Outbox outbox;
    private final Clock clock;

    MoveQuote(
            SqlTransactions transactions,
            QuoteStore quotes,
            QuoteMails mails,
            MailOutbox mailbox,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.quotes = quotes;
        this.mails = mails;
        this.mailbox = mailbox;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param ifMatch the version that was read; null to move whatever there is */
    public Uni<Quote> handle(UUID id, QuoteMove move, QuoteState next, String ifMatch) {
        return transactions.run(tx -> quotes.lock(tx, id)
                .chain(quote -> quote.state() == next && move != QuoteMove.SEND
                        ? Uni.createFrom().item(quote)
                        : move(tx, quote, moved(quote, move, next, ifMatch), move)));
    }

    private Quote moved(Quote quote, QuoteMove move, QuoteState next, String ifMatch) {
        Quote moved = quote.moved(move, next, null, clock.instant());
        ETags.check(ifMatch, quote.version());
        return moved;
    }

    private Uni<Quote> move(SqlTx tx, Quote before, Quote quote, QuoteMove move) {
        return quotes.save(tx, quote)
                .chain(() -> outbox.append(tx, quote.changed(before)))
                .chain(() -> Steps.when(
                        move == QuoteMove.SEND,
                        () -> mails.offer(tx, quote)
                                .chain(mail -> mailbox.add(tx, mail).replaceWithVoid())))
                .replaceWith(quote);
    }
}
