package dev.comptoir.orders.edit.domain;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.edit.domain.EditedOrder.Row;
import dev.comptoir.orders.order.domain.OrderLine;
import dev.comptoir.orders.order.domain.OrderMove;
import dev.comptoir.orders.order.domain.OrderRevision;
import dev.comptoir.orders.pricing.domain.DraftLine;
import dev.comptoir.orders.pricing.domain.DraftOrder;
import dev.comptoir.orders.pricing.domain.DueTax;
import dev.comptoir.orders.pricing.domain.OrderPricing;
import dev.comptoir.orders.pricing.domain.PricedOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Decides what an edit makes of an order: what was shipped or refunded stays, everything else is priced anew. */
public final class EditDecision {

    private static final int MOST_LINES = 200;

    private final EditCase editCase;
    private final OrderEdit edit;
    private final List<Row> rows = new ArrayList<>();
    private final List<DraftLine> drafts = new ArrayList<>();
    private final TreeMap<String, Integer> stock = new TreeMap<>();

    private EditDecision(EditCase editCase, OrderEdit edit) {
        this.editCase = editCase;
        this.edit = edit;
    }

    public static EditedOrder decide(EditCase editCase, OrderEdit edit) {
        editCase.order().check(OrderMove.EDIT);
        EditProtection.check(editCase, edit);
        return new EditDecision(editCase, edit).edited();
    }

    private EditedOrder edited() {
        Set<UUID> gone = new HashSet<>(edit.removed());
        editCase.lines().forEach(line -> count(line.sku(), -line.quantity(), line.takesStock()));
        editCase.lines().stream()
                .filter(line -> !gone.contains(line.id()))
                .forEach(line -> change(line, edit.of(line.id()).orElseGet(() -> LineEdit.none(line.id()))));
        edit.added().forEach(this::add);
        if (rows.isEmpty()) {
            throw EditProblem.nothingLeft(editCase.order());
        }
        if (rows.size() > MOST_LINES) {
            throw EditProblem.tooManyLines(MOST_LINES);
        }
        stock.values().removeIf(units -> units == 0);
        PricedOrder priced = OrderPricing.price(draft());
        if (new OrderRevision(editCase.order())
                .conceded()
                .isMoreThan(priced.totals().total())) {
            throw EditProblem.belowRefunds(editCase.order(), priced.totals().total());
        }
        return new EditedOrder(priced(priced), edit.removed(), priced.totals(), stock);
    }

    private void change(OrderLine line, LineEdit change) {
        DueTax tax = change.tax() == null ? editCase.taxOf(line) : change.tax();
        int quantity = change.quantityOf(line);
        Money unitPrice = change.unitPriceOf(line);
        Integer rate = change.tax() == null ? line.taxBasisPoints() : tax.basisPoints();
        Row row = row(line.id(), change.skuOf(line), change.nameOf(line), rate, line.takesStock());
        put(row, new DraftLine(quantity, unitPrice, tax));
    }

    private void add(AddedLine line) {
        DueTax tax =
                line.tax() == null ? DueTax.at(editCase.place().of(line.sku()).rate()) : line.tax();
        Row row = row(line.id(), line.sku(), line.name(), tax.basisPoints(), line.takesStock());
        put(row, new DraftLine(line.quantity(), line.unitPrice(), tax));
    }

    /** Before it is priced. */
    private Row row(UUID id, String sku, String name, Integer taxBasisPoints, boolean takesStock) {
        Money none = Money.zero(editCase.order().currency());
        return new Row(id, sku, name, 0, none, none, none, none, takesStock, taxBasisPoints);
    }

    private void put(Row row, DraftLine draft) {
        rows.add(row);
        drafts.add(draft);
        count(row.sku(), draft.quantity(), row.takesStock());
    }

    private void count(String sku, int units, boolean takesStock) {
        if (takesStock) {
            stock.merge(sku, units, Math::addExact);
        }
    }

    private List<Row> priced(PricedOrder priced) {
        List<Row> whole = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            PricedOrder.PricedLine amounts = priced.lines().get(i);
            whole.add(new Row(
                    row.id(),
                    row.sku(),
                    row.name(),
                    drafts.get(i).quantity(),
                    drafts.get(i).unitPrice(),
                    amounts.total(),
                    amounts.tax(),
                    amounts.discount(),
                    row.takesStock(),
                    row.taxBasisPoints()));
        }
        return whole;
    }

    private DraftOrder draft() {
        String currency = editCase.order().currency();
        boolean isIncluded = editCase.isTaxIncluded();
        return edit.fee() == null
                ? new DraftOrder(currency, isIncluded, drafts, discount(), editCase.fee(), DueTax.of(editCase.feeTax()))
                : new DraftOrder(
                        currency, isIncluded, drafts, discount(), edit.fee().shown(), feeTax());
    }

    private DueTax feeTax() {
        if (edit.fee().tax() != null) {
            return edit.fee().tax();
        }
        return editCase.place().standard().appliesToShipping()
                ? DueTax.at(editCase.place().standard().rate())
                : DueTax.NONE;
    }

    /** What rules took off never makes the goods cost less than nothing; what the merchant takes off is refused then. */
    private Money discount() {
        Money goods = drafts.stream()
                .map(draft -> draft.unitPrice().times(draft.quantity()))
                .reduce(Money.zero(editCase.order().currency()), Money::plus);
        Money byHand = edit.discount() == null ? editCase.byHand().min(editCase.discount()) : edit.discount();
        Money most = goods.minus(byHand);
        return most.isNegative()
                ? byHand
                : byHand.plus(editCase.discountOfRules().min(most));
    }
}
