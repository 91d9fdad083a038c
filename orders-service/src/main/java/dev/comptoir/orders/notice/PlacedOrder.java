package dev.comptoir.orders.notice;

import dev.comptoir.contracts.orders.OrderCompletedV1;
import dev.comptoir.contracts.shared.OrderLineV1;
import dev.comptoir.contracts.shared.TotalsV1;
import dev.comptoir.kernel.Money;
import java.util.ArrayList;
import java.util.List;

/** The rows that show a customer or merchant what was bought. */
final class PlacedOrder {

    private PlacedOrder() {}

    static List<NoticePage.Row> rows(OrderCompletedV1 order, NoticeComposer composer) {
        List<NoticePage.Row> rows = new ArrayList<>();
        for (OrderLineV1 line : order.lines()) {
            rows.add(new NoticePage.Row(line.quantity() + " × " + line.name(), composer.money(line.total())));
        }
        TotalsV1 totals = order.totals();
        rows.add(new NoticePage.Row(composer.words.subtotal(), composer.money(totals.subtotal())));
        addUnlessZero(rows, composer.words.discount(), totals.discountTotal().negated(), composer);
        addUnlessZero(rows, composer.words.shipping(), totals.shippingTotal(), composer);
        addUnlessZero(rows, composer.words.tax(), totals.taxTotal(), composer);
        rows.add(new NoticePage.Row(composer.words.total(), composer.money(totals.total())));
        return rows;
    }

    private static void addUnlessZero(List<NoticePage.Row> rows, String label, Money amount, NoticeComposer composer) {
        if (!amount.isZero()) {
            rows.add(new NoticePage.Row(label, composer.money(amount)));
        }
    }
}
