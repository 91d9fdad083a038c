package dev.comptoir.orders.edit;

import dev.comptoir.contracts.calls.MerchantTermsV1.DiscountV1;
import dev.comptoir.contracts.shared.AddressV1;
import dev.comptoir.json.Json;
import dev.comptoir.kernel.Money;
import dev.comptoir.orders.edit.domain.EditCase;
import dev.comptoir.orders.edit.domain.EditProblem;
import dev.comptoir.orders.order.OrderStore;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.OrderLine;
import dev.comptoir.orders.pricing.domain.PlaceTaxes;
import dev.comptoir.orders.pricing.domain.PriceRules;
import dev.comptoir.platform.db.DatabaseFailure;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Loads an order for an edit, and writes what the edit makes of it. */
@ApplicationScoped
class EditStore {

    private static final String BESIDE = """
            select cast(merchant_discounts as text), cast(billing_address as text), cast(shipping_address as text),
                   shipping_method_name, document_count
              from orders where id = $1""";

    private static final String WRITE = """
            update orders
               set item_count = $2, billing_address = cast(nullif(cast($3 as text), '') as jsonb),
                   shipping_address = cast(nullif(cast($4 as text), '') as jsonb),
                   shipping_method_name = nullif(cast($5 as text), ''),
                   merchant_discounts = case when cast($6 as text) = '' and merchant_discounts = '[]' then merchant_discounts
                       else cast(nullif(cast($6 as text), '') as jsonb) end,
                   search_words = array_to_tsvector(string_to_array(cast($7 as text), ' ') || array['#' || number, '#' || lower(order_number)])
             where id = $1""";

    private static final String GUARANTEE = """
            update order_lines l set guarantee = cast(g.guarantee as jsonb) from product_guarantees g
             where l.order_id = $1 and l.edit_id = $2 and g.product_id = l.product_id and g.guarantee is not null""";

    /** What is guaranteed for the product of another SKU is not guaranteed for this one. */
    private static final String OTHER_GUARANTEE = """
            update order_lines l
               set guarantee = (select cast(g.guarantee as jsonb) from product_guarantees g
                                 where g.product_id = l.product_id and g.guarantee is not null)
             where l.order_id = $1 and cast(l.id as text) in (select jsonb_array_elements_text(cast(cast($2 as text) as jsonb)))""";

    private static final String FOREIGN_KEY = "23503";

    private final OrderStore orders;

    EditStore(OrderStore orders) {
        this.orders = orders;
    }

    /** What an edit has to know of an order beside its entity. */
    record Beside(
            List<DiscountV1> discounts,
            AddressV1 billingAddress,
            AddressV1 shippingAddress,
            String shippingMethod,
            boolean isDocumented) {

        static Beside of(Object... row) {
            return new Beside(
                    row[0] == null ? List.of() : List.of(Json.read((String) row[0], DiscountV1[].class)),
                    address(row[1]),
                    address(row[2]),
                    (String) row[3],
                    ((Number) row[4]).intValue() > 0);
        }

        private static AddressV1 address(Object json) {
            return json == null ? null : Json.read((String) json, AddressV1.class);
        }

        Money byHand(String currency) {
            return discounts.stream().map(DiscountV1::amount).reduce(Money.zero(currency), Money::plus);
        }

        PlaceTaxes taxes(PriceRules rules) {
            AddressV1 place = shippingAddress == null ? billingAddress : shippingAddress;
            return place == null ? rules.at(null, null) : rules.at(place.country(), place.region());
        }
    }

    /** An order, locked, with all an edit is decided by. */
    record Locked(EditCase editCase, Beside beside) {

        Order order() {
            return editCase.order();
        }
    }

    Uni<Locked> lock(OrmTx tx, UUID orderId, PriceRules rules) {
        return orders.lock(tx, orderId)
                .chain(order -> orders.lines(tx, orderId)
                        .chain(lines -> tx.fetch(BESIDE, orderId)
                                .map(rows -> locked(order, lines, Beside.of(rows.getFirst()), rules))));
    }

    private static Locked locked(Order order, List<OrderLine> lines, Beside beside, PriceRules rules) {
        EditCase editCase = new EditCase(order, lines, rules, beside.taxes(rules), beside.byHand(order.currency()));
        return new Locked(editCase, beside);
    }

    /** The rows, and what of the order is no part of its entity; the entity writes itself. */
    Uni<Void> write(OrmTx tx, Made made) {
        return tx.session()
                .removeAll(made.removed().toArray())
                .chain(() -> tx.session().persistAll(made.added().toArray()))
                .chain(() -> tx.session().flush())
                .onFailure(EditStore::isNamedElsewhere)
                .transform(_ -> EditProblem.lineInUse())
                .chain(() -> tx.execute(
                        WRITE,
                        made.order().id(),
                        made.lines().stream().mapToInt(OrderLine::quantity).sum(),
                        json(made.beside().billingAddress()),
                        json(made.beside().shippingAddress()),
                        Objects.requireNonNullElse(made.beside().shippingMethod(), ""),
                        made.beside().discounts().isEmpty()
                                ? ""
                                : json(made.beside().discounts()),
                        made.searchWords()))
                .chain(() -> guarantees(tx, made));
    }

    private static Uni<Void> guarantees(OrmTx tx, Made made) {
        UUID orderId = made.order().id();
        return Steps.when(
                        !made.added().isEmpty(),
                        () -> tx.execute(GUARANTEE, orderId, made.editId()).replaceWithVoid())
                .chain(() -> Steps.when(
                        !made.swapped().isEmpty(),
                        () -> tx.execute(OTHER_GUARANTEE, orderId, Json.write(made.swapped()))
                                .replaceWithVoid()));
    }

    private static boolean isNamedElsewhere(Throwable failure) {
        return DatabaseFailure.sqlState(failure).filter(FOREIGN_KEY::equals).isPresent();
    }

    /** Empty for nothing: a parameter of this lane is never null. */
    private static String json(Object value) {
        return value == null ? "" : Json.write(value);
    }
}
