package dev.comptoir.carts.abandonment;

import static java.util.stream.Collectors.toMap;

import dev.comptoir.contracts.calls.CartStatusesAnswerV1.CartStatusV1;
import dev.comptoir.contracts.calls.CartStatusesAnswerV1.State;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Reads where carts stand. */
@ApplicationScoped
class CartStatusStore {

    private static final String STATES = """
            select c.id,
                   case when c.status = 'CONVERTED' then 'CONVERTED'
                        when c.status <> 'ABANDONED' then 'RESUMED'
                        when exists (select from carts o where o.status = 'CONVERTED' and o.email = c.email
                                        and o.converted_at > c.last_activity_at) then 'CONVERTED'
                        else 'OPEN_ABANDONED' end,
                   c.version,
                   exists (select from abandoned_carts a
                             join abandoned_carts later on later.email = a.email and later.abandoned_at > a.abandoned_at
                             join carts l on l.id = later.cart_id and l.status = 'ABANDONED'
                            where a.cart_id = c.id)
              from carts c where c.id = any($1)""";

    private final SqlPool reads;

    CartStatusStore(SqlPool reads) {
        this.reads = reads;
    }

    /** In the order of the ids. */
    Uni<List<CartStatusV1>> states(List<UUID> cartIds) {
        return reads.list(STATES, CartStatusStore::read, (Object) cartIds.toArray(UUID[]::new))
                .map(found -> inOrder(cartIds, found));
    }

    private static CartStatusV1 read(Columns c) {
        return new CartStatusV1(c.uuid(), c.word(State.class), c.number(), c.bool());
    }

    private static List<CartStatusV1> inOrder(List<UUID> cartIds, List<CartStatusV1> found) {
        Map<UUID, CartStatusV1> byId = found.stream().collect(toMap(CartStatusV1::cartId, Function.identity()));
        return cartIds.stream()
                .map(id -> byId.getOrDefault(id, new CartStatusV1(id, State.UNKNOWN, 0, false)))
                .toList();
    }
}
