package dev.comptoir.carts.redemption;

import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Stores which cart uses which discount, and counts the uses. */
@ApplicationScoped
class RedemptionStore {

    // In the order of the ids, like everybody who counts uses, so that nobody waits in a circle.
    private static final String LOCK = """
            select d.id, d.is_active and d.deleted_at is null, d.max_uses, d.uses, d.max_uses_per_customer
              from discounts d where d.id = any($1) order by d.id for no key update""";
    private static final String LOCK_CODE = """
            select max_uses, uses from discount_codes where code_key = $1 for no key update""";
    private static final String USES_OF_CUSTOMER = """
            select discount_id from discount_redemptions r
              join discounts d on d.id = r.discount_id and d.max_uses_per_customer is not null
             where r.discount_id = any($1) and r.customer_key = $2 and r.cart_id <> $3 and r.status <> 'RELEASED'
             group by discount_id, d.max_uses_per_customer having count(*) >= d.max_uses_per_customer""";
    // Locks the discounts in the order of their ids before it counts; one that was used up is to be had again.
    private static final String GIVE_BACK = """
            codes as (
                update discount_codes c set uses = c.uses - 1, updated_at = $2 from released
                 where c.code_key = released.code_key),
            locked as (
                select id from discounts where id in (select discount_id from released) order by id for no key update),
            counted as (
                update discounts d set uses = d.uses - 1 from locked where d.id = locked.id
                returning d.uses + 1 = d.max_uses as was_used_up),
            edition as (
                update discount_edition set edition = edition + 1
                 where exists (select from counted where was_used_up))
            """;
    private static final String RELEASE_OF_CART = """
            with released as (
                update discount_redemptions set status = 'RELEASED', updated_at = $2
                 where cart_id = $1 and status = 'RESERVED' returning discount_id, code_key),
            """ + GIVE_BACK + "select count(*) from counted";
    private static final String RESERVE = """
            with reserved as (
                insert into discount_redemptions as r (cart_id, discount_id, order_id, code_key, customer_key,
                                                       amount_minor, currency, status, updated_at)
                select $1, d.id, $2, case when d.is_by_code then $5::text end, $6, d.amount, $7, 'RESERVED', $9::timestamptz
                  from unnest($3::uuid[], $4::bigint[], $8::bool[]) as d (id, amount, is_by_code)
                on conflict (cart_id, discount_id) do update
                   set order_id = excluded.order_id, code_key = excluded.code_key, customer_key = excluded.customer_key,
                       amount_minor = excluded.amount_minor, currency = excluded.currency, status = 'RESERVED',
                       updated_at = excluded.updated_at
                 where r.status = 'RELEASED'
                returning r.discount_id, r.code_key),
            codes as (
                update discount_codes c set uses = c.uses + 1, updated_at = $9 from reserved
                 where c.code_key = reserved.code_key)
            update discounts d set uses = d.uses + 1 from reserved where d.id = reserved.discount_id
            returning d.id, d.max_uses is not null and d.uses >= d.max_uses""";
    // What is known of the discounts is read again: this one is not to be had any more.
    private static final String RAISE = """
            with edition as (update discount_edition set edition = edition + 1)
            update discounts set version = version + 1, updated_at = $2 where id = $1""";
    private static final String RELEASE_OF_ORDER = """
            with released as (
                update discount_redemptions set status = 'RELEASED', updated_at = $2
                 where order_id = $1 and status <> 'RELEASED' returning discount_id, code_key),
            """ + GIVE_BACK + "select count(*) from counted";

    private final SqlPool pool;
    private final Clock clock;

    RedemptionStore(SqlPool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** A discount whose uses this transaction may count. */
    record CountedDiscount(UUID id, boolean isOffered, Integer maxUses, int uses, Integer maxUsesPerCustomer) {

        static CountedDiscount read(Columns c) {
            return new CountedDiscount(c.uuid(), c.bool(), c.integerOrNull(), c.integer(), c.integerOrNull());
        }

        boolean isExhausted() {
            return !isOffered || (maxUses != null && uses >= maxUses);
        }
    }

    Uni<List<CountedDiscount>> lock(SqlTx tx, UUID[] discountIds) {
        return tx.list(LOCK, CountedDiscount::read, (Object) discountIds);
    }

    /** Whether a use of the code is left; not for a code that was deleted meanwhile. */
    Uni<Boolean> lockCode(SqlTx tx, String codeKey) {
        return tx.find(LOCK_CODE, RedemptionStore::hasUse, codeKey).map(left -> left.orElse(false));
    }

    /** Those of which this customer has had all uses with other carts. */
    Uni<Set<UUID>> usedUp(SqlTx tx, UUID[] discountIds, String customerKey, UUID cartId) {
        return tx.list(USES_OF_CUSTOMER, Columns::uuid, discountIds, customerKey, cartId)
                .map(HashSet::new);
    }

    /** Takes the uses; gives the discounts whose last one that was. */
    Uni<List<UUID>> reserve(SqlTx tx, Reservation reservation) {
        return tx.list(
                        RESERVE,
                        Taken::read,
                        reservation.cartId(),
                        reservation.orderId(),
                        reservation.discountIds(),
                        reservation.amounts(),
                        reservation.codeKey(),
                        reservation.customerKey(),
                        reservation.currency(),
                        reservation.byCode(),
                        clock.instant())
                .map(taken ->
                        taken.stream().filter(Taken::isLast).map(Taken::id).toList());
    }

    private record Taken(UUID id, boolean isLast) {

        static Taken read(Columns c) {
            return new Taken(c.uuid(), c.bool());
        }
    }

    /** The next version, for an event about it. */
    Uni<Void> raise(SqlTx tx, UUID discountId) {
        return tx.execute(RAISE, discountId, clock.instant()).replaceWithVoid();
    }

    /** Gives back what the checkout of a cart has reserved. */
    Uni<Void> releaseOf(SqlTx tx, UUID cartId) {
        return tx.execute(RELEASE_OF_CART, cartId, clock.instant()).replaceWithVoid();
    }

    /** Gives back what an order uses; a second time there is nothing left to give. */
    Uni<Void> releaseOf(UUID orderId) {
        return pool.execute(RELEASE_OF_ORDER, orderId, clock.instant()).replaceWithVoid();
    }

    private static boolean hasUse(Columns c) {
        Integer most = c.integerOrNull();
        return most == null || c.integer() < most;
    }
}
