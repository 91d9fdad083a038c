package dev.comptoir.campaigns.suppression;

import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Puts an address on the list when a provider of mail says that its mails bounce or are called spam. */
@ApplicationScoped
class TakeFeedback {

    private final SqlTransactions transactions;
    private final SuppressShoppers shoppers;

    TakeFeedback(SqlTransactions transactions, SuppressShoppers shoppers) {
        this.transactions = transactions;
        this.shoppers = shoppers;
    }

    Uni<Replayable<EmailFeedback>> handle(EmailFeedbackRequest request, RequestKey key) {
        return transactions.once(key, EmailFeedback.class, tx -> take(tx, request));
    }

    private Uni<EmailFeedback> take(SqlTx tx, EmailFeedbackRequest request) {
        return request.suppresses()
                ? shoppers.suppress(tx, List.of(request.email()), request.suppression())
                        .map(done -> new EmailFeedback(done.added() == 1))
                : Uni.createFrom().item(new EmailFeedback(false));
    }
}
