package dev.comptoir.carts.discount;

import dev.comptoir.carts.discount.domain.CustomerPast;
import dev.comptoir.carts.discount.domain.Discount;
import dev.comptoir.carts.discount.domain.DiscountCode;
import dev.comptoir.carts.discount.domain.DiscountOffer;
import dev.comptoir.kernel.CustomerKey;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlRunner;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads which discounts may apply to a cart. */
@ApplicationScoped
public class OfferStore {

    /** SQL of a number that rises with every change of a discount. */
    public static final String EDITION = "(select edition from discount_edition)";

    private static final String ONE =
            "select " + DiscountRow.COLUMNS + " from discounts d where d.deleted_at is null and d.id = $1";
    private static final String READ_EDITION = "select edition from discount_edition";
    private static final String AUTOMATIC = "select " + DiscountRow.COLUMNS
            + " from discounts d where d.is_automatic and d.is_active and d.deleted_at is null order by d.id limit 200";
    private static final String BY_CODE = "select " + DiscountRow.COLUMNS + """
                 , c.code, c.max_uses, c.uses, c.expires_on::text
              from discount_codes c join discounts d on d.id = c.discount_id and d.deleted_at is null and not d.is_automatic
             where c.code_key = $1""";
    private static final String HAS_ORDERED =
            "select exists (select from carts where status = 'CONVERTED' and email = $1)";
    private static final String TAGS = """
            select coalesce(array_agg(distinct lower(t.tag)), '{}') from customer_tags c, unnest(c.tags) as t (tag)
             where c.email = $1""";
    // Only of those with a limit for each customer, which is the most there can be to count.
    private static final String USES = """
            select r.discount_id, count(*)::int from discount_redemptions r
              join discounts d on d.id = r.discount_id and d.max_uses_per_customer is not null
             where r.discount_id = any($1) and customer_key = $2 and cart_id <> $3 and r.status <> 'RELEASED' group by 1""";

    Uni<Long> edition(SqlRunner runner) {
        return runner.only(READ_EDITION, Columns::number);
    }

    Uni<List<Discount>> automatic(SqlRunner runner) {
        return runner.list(AUTOMATIC, DiscountRow::read);
    }

    public Uni<Discount> discount(SqlRunner runner, UUID id) {
        return runner.one(ONE, DiscountRow::read, () -> DiscountProblem.notFound(id), id);
    }

    /** The discount a code is of; empty for a code nobody knows. */
    public Uni<Optional<DiscountOffer>> byCode(SqlRunner runner, String code) {
        return runner.find(BY_CODE, OfferStore::offer, DiscountCode.key(code));
    }

    /** @param cartId whose own use does not count */
    public Uni<CustomerPast> past(SqlRunner runner, String email, UUID cartId, List<UUID> discountIds) {
        String plain = email.strip().toLowerCase(Locale.ROOT);
        return runner.only(HAS_ORDERED, Columns::bool, plain)
                .chain(hasOrdered -> uses(runner, email, cartId, discountIds)
                        .chain(uses -> runner.only(TAGS, Columns::texts, plain)
                                .map(tags -> new CustomerPast(hasOrdered, uses, Set.copyOf(tags)))));
    }

    private static Uni<Map<UUID, Integer>> uses(SqlRunner runner, String email, UUID cartId, List<UUID> discountIds) {
        return runner.list(
                        USES,
                        c -> Map.entry(c.uuid(), c.integer()),
                        discountIds.toArray(UUID[]::new),
                        CustomerKey.of(email),
                        cartId)
                .map(OfferStore::byId);
    }

    private static Map<UUID, Integer> byId(List<Map.Entry<UUID, Integer>> uses) {
        Map<UUID, Integer> all = new HashMap<>();
        uses.forEach(each -> all.put(each.getKey(), each.getValue()));
        return all;
    }

    private static DiscountOffer offer(Columns c) {
        Discount discount = DiscountRow.read(c);
        String code = c.text();
        return new DiscountOffer(
                discount, new DiscountCode(discount.id(), code, c.integerOrNull(), c.integer(), day(c.text())));
    }

    private static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
