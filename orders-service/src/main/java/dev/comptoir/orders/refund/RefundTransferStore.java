package dev.comptoir.orders.refund;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.provider.domain.ProviderRefund;
import dev.comptoir.orders.provider.domain.RefundAsk;
import dev.comptoir.orders.refund.domain.ProviderShare;
import dev.comptoir.orders.refund.domain.Refund;
import dev.comptoir.orders.refund.domain.RefundLine;
import dev.comptoir.orders.refund.domain.RefundTransfer;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stores how refunds are sent by the provider. */
@ApplicationScoped
class RefundTransferStore {

    // Others pass over what one has taken; when that one dies it is due again a little later.
    private static final String TAKE_DUE = """
            update refund_transfers t
               set next_look_at = $2
              from (select refund_id from refund_transfers where next_look_at <= $1
                     order by next_look_at limit $3 for update skip locked) due
             where t.refund_id = due.refund_id
            returning t.refund_id""";
    private static final String TAKE =
            "update refund_transfers set next_look_at = $3 where refund_id = $1 and next_look_at <= $2";
    private static final String QUESTION = """
            select refund_id, order_id, payment_reference, currency, amount_minor, reference, key_number, attempts
              from refund_transfers where refund_id = $1""";
    private static final String SHARES = """
            select p.id, p.provider, p.reference,
                   p.amount_minor - coalesce((select sum(t.amount_minor)
                                                from refund_transfers t join refunds r on r.id = t.refund_id
                                               where t.payment_id = p.id and r.state <> 'FAILED'), 0)
              from payments p
             where p.order_id = $1 and p.provider is not null and p.reversed_at is null
             order by p.id desc""";
    private static final String RECORDED_BY_HAND = """
            from Refund r where r.orderId = :order and r.settlement = MANUAL and r.amountMinor = :amount
             and not exists (select 1 from RefundTransfer t where t.refundId = r.id) order by r.id""";
    private static final String PAYMENT = "select order_id, id from payments where provider = $1 and reference = $2";

    private final SqlPool reads;

    RefundTransferStore(SqlPool reads) {
        this.reads = reads;
    }

    /**
     * What the provider is asked about a refund.
     *
     * @param reference the provider's; null until it has one
     * @param attempts how often it was asked without an answer
     */
    record Question(RefundAsk ask, String reference, int keyNumber, int attempts) {

        static Question read(Columns c) {
            return new Question(
                    new RefundAsk(c.uuid(), c.uuid(), c.text(), c.money(c.text())), c.text(), c.integer(), c.integer());
        }

        /** The same until the provider has said that it broke over it. */
        String key() {
            return ask.id() + "-" + keyNumber;
        }
    }

    /** An order and something of it. */
    record Found(UUID orderId, UUID id) {

        static Found read(Columns c) {
            return new Found(c.uuid(), c.uuid());
        }
    }

    Uni<Void> add(OrmTx tx, RefundTransfer transfer) {
        return tx.session().persist(transfer);
    }

    /** Lock the order first; null when there is none. */
    Uni<RefundTransfer> get(OrmTx tx, UUID refundId) {
        return tx.session().find(RefundTransfer.class, refundId);
    }

    /** By our id or the provider's; null when there is none. Lock the order first. */
    Uni<RefundTransfer> known(OrmTx tx, ProviderRefund said) {
        return tx.session()
                .createSelectionQuery("from RefundTransfer where reference = :reference", RefundTransfer.class)
                .setParameter("reference", said.reference())
                .getSingleResultOrNull()
                .chain(found -> found == null && said.refundId() != null
                        ? get(tx, said.refundId())
                        : Uni.createFrom().item(found));
    }

    Uni<Refund> refund(OrmTx tx, UUID refundId) {
        return tx.session().find(Refund.class, refundId);
    }

    Uni<List<RefundLine>> lines(OrmTx tx, UUID refundId) {
        return tx.session()
                .createSelectionQuery("from RefundLine where refundId = :refund order by position", RefundLine.class)
                .setParameter("refund", refundId)
                .getResultList();
    }

    /** The oldest of an amount that was recorded by hand and of which the provider has not said anything; null when there is none. */
    Uni<Refund> recordedByHand(OrmTx tx, UUID orderId, Money amount) {
        return tx.session()
                .createSelectionQuery(RECORDED_BY_HAND, Refund.class)
                .setParameter("order", orderId)
                .setParameter("amount", amount.minor())
                .setMaxResults(1)
                .getSingleResultOrNull();
    }

    /** The payments that the provider can send back, newest first; lock the order first. */
    Uni<List<ProviderShare>> shares(OrmTx tx, UUID orderId, String currency) {
        return tx.fetch(SHARES, orderId)
                .map(rows -> rows.stream().map(row -> share(row, currency)).toList());
    }

    /** The same without a lock. */
    Uni<List<ProviderShare>> readShares(UUID orderId, String currency) {
        return reads.list(SHARES, c -> new ProviderShare(c.uuid(), c.text(), c.text(), c.money(currency)), orderId);
    }

    private static ProviderShare share(Object[] row, String currency) {
        return new ProviderShare(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                Money.ofMinor(((Number) row[3]).longValue(), currency));
    }

    Uni<Optional<Question>> question(UUID refundId) {
        return reads.find(QUESTION, Question::read, refundId);
    }

    Uni<List<UUID>> takeDue(Instant now, Instant until, int most) {
        return reads.list(TAKE_DUE, Columns::uuid, now, until, most);
    }

    /** Whether nobody else asks about it now. */
    Uni<Boolean> take(UUID refundId, Instant now, Instant until) {
        return reads.execute(TAKE, refundId, now, until).map(taken -> taken == 1);
    }

    /** A payment by the provider's reference. */
    Uni<Optional<Found>> payment(String provider, String reference) {
        return reads.find(PAYMENT, Found::read, provider, reference);
    }
}
