package dev.comptoir.orders.refund;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.provider.PaymentProviders;
import dev.comptoir.orders.provider.domain.ProviderRefund;
import dev.comptoir.orders.provider.domain.RefundAsk;
import dev.comptoir.orders.refund.domain.PaymentShare;
import dev.comptoir.orders.refund.domain.Refund;
import dev.comptoir.orders.refund.domain.RefundLine;
import dev.comptoir.orders.refund.domain.RefundProgress;
import dev.comptoir.orders.refund.domain.RefundTax;
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
              from (select id from refund_transfers where next_look_at <= $1
                     order by next_look_at limit $3 for update skip locked) due
             where t.id = due.id
            returning t.id""";
    private static final String TAKE = """
            update refund_transfers set next_look_at = $3 where refund_id = $1 and next_look_at <= $2 returning id""";
    private static final String QUESTION = """
            select id, order_id, payment_reference, currency, amount_minor, provider, reference, key_number, attempts
              from refund_transfers where id = $1 and settlement = 'PROVIDER'""";
    private static final String SHARES = """
            select p.id, case when p.provider = any(string_to_array($2, ',')) then p.provider end, p.reference,
                   p.amount_minor - coalesce((select sum(t.amount_minor)
                                                from refund_transfers t where t.payment_id = p.id and t.state <> 'FAILED'), 0)
              from payments p
             where p.order_id = $1 and p.reversed_at is null
             order by p.id desc""";
    private static final String RECORDED_BY_HAND = """
            from Refund r where r.orderId = :order and r.settlement = MANUAL and r.amountMinor = :amount
             and not exists (select 1 from RefundTransfer t where t.refundId = r.id) order by r.id""";
    private static final String RECORDED_PART = """
            from RefundTransfer where paymentId = :payment and settlement = MANUAL and amountMinor = :amount
             and reference is null order by id""";
    private static final String KNOWN = "from RefundTransfer where provider = :provider and reference = :reference";
    private static final String PARTS = "from RefundTransfer where refundId = :refund order by position";
    private static final String PAYMENT =
            "select order_id, id, provider from payments where provider = $1 and reference = $2";

    private final SqlPool reads;
    private final PaymentProviders providers;

    RefundTransferStore(SqlPool reads, PaymentProviders providers) {
        this.reads = reads;
        this.providers = providers;
    }

    /**
     * What the provider is asked about a refund.
     *
     * @param reference the provider's; null until it has one
     * @param attempts how often it was asked without an answer
     */
    record Question(RefundAsk ask, String provider, String reference, int keyNumber, int attempts) {

        static Question read(Columns c) {
            return new Question(
                    new RefundAsk(c.uuid(), c.uuid(), c.text(), c.money(c.text())),
                    c.text(),
                    c.text(),
                    c.integer(),
                    c.integer());
        }

        /** The same until the provider has said that it broke over it. */
        String key() {
            return ask.id() + "-" + keyNumber;
        }
    }

    /** A payment that came through a provider. */
    record Found(UUID orderId, UUID id, String provider) {

        static Found read(Columns c) {
            return new Found(c.uuid(), c.uuid(), c.text());
        }
    }

    Uni<Void> add(OrmTx tx, List<RefundTransfer> transfers) {
        return tx.session().persistAll(transfers.toArray());
    }

    /** How the refund of a part stands; lock the order first. */
    Uni<RefundProgress> progress(OrmTx tx, Order order, RefundTransfer part) {
        return tx.session()
                .find(Refund.class, part.refundId())
                .chain(refund -> tx.session()
                        .createSelectionQuery(PARTS, RefundTransfer.class)
                        .setParameter("refund", part.refundId())
                        .getResultList()
                        .map(parts -> new RefundProgress(order, refund, part, parts)));
    }

    /** Lock the order first. */
    Uni<RefundTransfer> get(OrmTx tx, UUID id) {
        return tx.session().find(RefundTransfer.class, id);
    }

    /** By our id or the provider's; null when there is none. Lock the order first. */
    Uni<RefundTransfer> known(OrmTx tx, String provider, ProviderRefund said) {
        return tx.session()
                .createSelectionQuery(KNOWN, RefundTransfer.class)
                .setParameter("provider", provider)
                .setParameter("reference", said.reference())
                .getSingleResultOrNull()
                .chain(found -> found == null && said.refundId() != null
                        ? get(tx, said.refundId())
                        : Uni.createFrom().item(found));
    }

    Uni<List<RefundLine>> lines(OrmTx tx, UUID refundId) {
        return tx.session()
                .createSelectionQuery("from RefundLine where refundId = :refund order by position", RefundLine.class)
                .setParameter("refund", refundId)
                .getResultList();
    }

    /** None for a refund from before they were written down. */
    Uni<List<RefundTax>> taxes(OrmTx tx, UUID refundId) {
        return tx.session()
                .createSelectionQuery("from RefundTax where refundId = :refund order by position", RefundTax.class)
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

    /** The same of a part that was recorded as one of this payment. */
    Uni<RefundTransfer> recordedPart(OrmTx tx, PaymentShare payment, Money amount) {
        return tx.session()
                .createSelectionQuery(RECORDED_PART, RefundTransfer.class)
                .setParameter("payment", payment.paymentId())
                .setParameter("amount", amount.minor())
                .setMaxResults(1)
                .getSingleResultOrNull();
    }

    /** The payments that can go back, newest first; lock the order first. */
    Uni<List<PaymentShare>> shares(OrmTx tx, UUID orderId, String currency) {
        return tx.fetch(SHARES, orderId, providers())
                .map(rows -> rows.stream().map(row -> share(row, currency)).toList());
    }

    /** The same without a lock. */
    Uni<List<PaymentShare>> readShares(UUID orderId, String currency) {
        return reads.list(
                SHARES, c -> new PaymentShare(c.uuid(), c.text(), c.text(), c.money(currency)), orderId, providers());
    }

    private String providers() {
        return String.join(",", providers.names());
    }

    private static PaymentShare share(Object[] row, String currency) {
        return new PaymentShare(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                Money.ofMinor(((Number) row[3]).longValue(), currency));
    }

    /** Empty for a part that the merchant sends. */
    Uni<Optional<Question>> question(UUID id) {
        return reads.find(QUESTION, Question::read, id);
    }

    Uni<List<UUID>> takeDue(Instant now, Instant until, int most) {
        return reads.list(TAKE_DUE, Columns::uuid, now, until, most);
    }

    /** The parts of a refund that are due and about which nobody else asks now. */
    Uni<List<UUID>> take(UUID refundId, Instant now, Instant until) {
        return reads.list(TAKE, Columns::uuid, refundId, now, until);
    }

    /** A payment by the provider's reference. */
    Uni<Optional<Found>> payment(String provider, String reference) {
        return reads.find(PAYMENT, Found::read, provider, reference);
    }
}
