package dev.comptoir.files.erasure;

import dev.comptoir.contracts.orders.CustomerErasedV1;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Every place of this database in which a buyer stands. */
@ApplicationScoped
class BuyerDataStore {

    private static final String ORDERS =
            "update paid_orders set email = $2, customer_name = '' where order_id = any($1)";
    private static final String UNSENT = "delete from mails where lower(recipient) = any($1) and state = 'READY'";
    private static final String MAILS = """
            update mails set recipient = $2, subject = '', text_body = '', html_body = '' where lower(recipient) = any($1)""";
    /** Copies of PDFs that carry the buyer's name; the next download gets one without it. */
    private static final String MARKED = """
            delete from marked_contents m using entitlements e
             where e.id = m.entitlement_id and e.order_id = any($1)
            returning coalesce(m.storage_key, '')""";

    Uni<Void> erase(SqlTx tx, CustomerErasedV1 erased) {
        String[] emails = erased.spellings().toArray(String[]::new);
        return tx.execute(ORDERS, erased.orderIds().toArray(UUID[]::new), erased.pseudonym())
                .chain(() -> tx.execute(UNSENT, (Object) emails))
                .chain(() -> tx.execute(MAILS, emails, erased.pseudonym()))
                .replaceWithVoid();
    }

    /** Where copies that carried the buyer lie; empty for those that never were. */
    Uni<List<String>> takeMarked(SqlTx tx, CustomerErasedV1 erased) {
        return tx.list(MARKED, Columns::text, (Object) erased.orderIds().toArray(UUID[]::new));
    }
}
