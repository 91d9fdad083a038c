package dev.comptoir.orders.numbering;

import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Stores how orders are numbered: a sequence for the numbers, one row for all else. */
@ApplicationScoped
class NumberingStore {

    private static final String SETTINGS = """
            select o.version, n.last_value + n.is_called::int, o.prefix, o.suffix, o.zero_total_payment_status,
                   o.payment_reminder_after_days
              from order_numbering o, order_numbers n""";
    private static final String LOCK = "select pg_advisory_xact_lock('order_numbers'::regclass::bigint)";
    private static final String SAVE = """
            update order_numbering
               set version = $1, prefix = $3, suffix = $4, zero_total_payment_status = $5,
                   payment_reminder_after_days = $6
            returning setval('order_numbers', $2, false)""";

    private static final String RAISE = "select setval('order_numbers', $1, false)";

    private final SqlPool reads;

    NumberingStore(SqlPool reads) {
        this.reads = reads;
    }

    Uni<OrderSettings> find() {
        return reads.only(SETTINGS, OrderSettings::read);
    }

    /** Waits for the placements that have a number; others wait until the transaction ends. */
    Uni<OrderSettings> lock(SqlTx tx) {
        return tx.query(LOCK).chain(() -> tx.only(SETTINGS, OrderSettings::read));
    }

    /** Only under the lock. The new next number stays if the transaction fails: a gap. */
    Uni<Void> save(SqlTx tx, OrderSettings settings) {
        return tx.query(
                        SAVE,
                        settings.version(),
                        settings.nextOrderNumber(),
                        settings.prefix(),
                        settings.suffix(),
                        settings.zeroTotalPaymentStatus(),
                        settings.paymentReminderAfterDays())
                .replaceWithVoid();
    }

    /** Only under the lock. */
    Uni<Void> raise(SqlTx tx, long next) {
        return tx.query(RAISE, next).replaceWithVoid();
    }
}
