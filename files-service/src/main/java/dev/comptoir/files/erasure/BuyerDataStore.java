package dev.comptoir.files.erasure;

import dev.comptoir.contracts.orders.CustomerErasedV1;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Every place of this database in which a buyer stands. */
@ApplicationScoped
class BuyerDataStore {

    private static final String ORDERS =
            "update paid_orders set email = $2, customer_name = '' where order_id = any($1)";
    private static final String UNSENT = "delete from mails where lower(recipient) = any($1) and state = 'READY'";
    private static final String MAILS = """
            update mails set recipient = $2, subject = '', text_body = '', html_body = '' where lower(recipient) = any($1)""";

    Uni<Void> erase(SqlTx tx, CustomerErasedV1 erased) {
        String[] emails = erased.spellings().toArray(String[]::new);
        return tx.execute(ORDERS, erased.orderIds().toArray(UUID[]::new), erased.pseudonym())
                .chain(() -> tx.execute(UNSENT, (Object) emails))
                .chain(() -> tx.execute(MAILS, emails, erased.pseudonym()))
                .replaceWithVoid();
    }
}
