package dev.comptoir.campaigns.suppression;

import dev.comptoir.campaigns.reminder.domain.Shopper;
import dev.comptoir.campaigns.reminder.domain.SuppressionReason;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Puts one address on the list; one that is on it stays as it is. */
@ApplicationScoped
class AddSuppression {

    private final SqlTransactions transactions;
    private final SuppressShoppers shoppers;
    private final SuppressionStore suppressions;

    AddSuppression(SqlTransactions transactions, SuppressShoppers shoppers, SuppressionStore suppressions) {
        this.transactions = transactions;
        this.shoppers = shoppers;
        this.suppressions = suppressions;
    }

    Uni<Replayable<EmailSuppression>> handle(SuppressEmailRequest request, RequestKey key) {
        Suppression why = new Suppression(SuppressionReason.MANUAL, request.note());
        return transactions.once(
                key,
                EmailSuppression.class,
                tx -> shoppers.suppress(tx, List.of(request.email()), why)
                        .chain(() -> suppressions.find(tx, Shopper.normalised(request.email()))));
    }
}
