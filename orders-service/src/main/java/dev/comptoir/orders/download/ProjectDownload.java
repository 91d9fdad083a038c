package dev.comptoir.orders.download;

import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/** Saves what an event says of a download, once. */
@ApplicationScoped
class ProjectDownload {

    private final SqlTransactions transactions;

    ProjectDownload(SqlTransactions transactions) {
        this.transactions = transactions;
    }

    Uni<Void> handle(EventMeta meta, Function<SqlTx, Uni<Void>> saving) {
        return transactions.once(meta, saving::apply);
    }
}
