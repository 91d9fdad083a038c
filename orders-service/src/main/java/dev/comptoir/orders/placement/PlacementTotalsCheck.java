package dev.comptoir.orders.placement;

import dev.comptoir.contracts.calls.DiscountTakenV1;
import dev.comptoir.contracts.calls.PlacementLineV1;
import dev.comptoir.contracts.calls.PlacementRequestV1;
import dev.comptoir.contracts.shared.TotalsV1;
import dev.comptoir.kernel.Money;
import java.util.List;
import java.util.Objects;

/** Checks that a placement adds up to the cent, in the store's currency, before anything is reserved or written. */
final class PlacementTotalsCheck {

    private final PlacementRequestV1 request;
    private final String currency;

    private PlacementTotalsCheck(PlacementRequestV1 request, String currency) {
        this.request = request;
        this.currency = currency;
    }

    static void check(PlacementRequestV1 request, String currency) {
        PlacementTotalsCheck check = new PlacementTotalsCheck(request, currency);
        check.checkTotalsAreAmounts();
        check.checkLines();
        check.checkShipping();
        check.checkTotals();
    }

    private void checkTotalsAreAmounts() {
        TotalsV1 totals = request.totals();
        amount("/totals/subtotal", totals.subtotal());
        amount("/totals/discountTotal", totals.discountTotal());
        amount("/totals/shippingTotal", totals.shippingTotal());
        amount("/totals/taxTotal", totals.taxTotal());
        amount("/totals/total", totals.total());
    }

    private void checkLines() {
        Money subtotal = Money.zero(currency);
        Money tax = Money.zero(currency);
        for (int i = 0; i < request.lines().size(); i++) {
            PlacementLineV1 line = request.lines().get(i);
            String pointer = "/lines/" + i;
            checkLine(line, pointer);
            subtotal = subtotal.plus(line.total());
            tax = tax.plus(line.tax());
        }
        same("/totals/subtotal", request.totals().subtotal(), subtotal);
        checkDiscounts();
        // What the lines do not explain is the tax on the shipping fee, and there is none without a fee.
        Money rest = request.totals().taxTotal().minus(tax);
        if (rest.isNegative()
                || (rest.isPositive() && request.totals().shippingTotal().isZero())) {
            throw PlacementProblem.sumsDiffer(
                    "/totals/taxTotal", request.totals().taxTotal(), tax);
        }
    }

    private void checkLine(PlacementLineV1 line, String pointer) {
        amount(pointer + "/unitPrice", line.unitPrice());
        amount(pointer + "/total", line.total());
        amount(pointer + "/tax", line.tax());
        Money shown = line.unitPrice().times(line.quantity());
        if (discount(line).isPositive()) {
            checkDiscounted(line, pointer, shown);
            return;
        }
        boolean isTaxIncluded = shown.equals(line.total().plus(line.tax()));
        if (!isTaxIncluded) {
            same(pointer + "/total", line.total(), shown);
        }
    }

    /** Its tax is that of what is left, so that of prices with tax only the bounds are known here. */
    private void checkDiscounted(PlacementLineV1 line, String pointer, Money shown) {
        amount(pointer + "/discount", line.discount());
        if (line.discount().isMoreThan(line.total())) {
            throw PlacementProblem.sumsDiffer(pointer + "/discount", line.discount(), line.total());
        }
        if (line.total().isMoreThan(shown)) {
            throw PlacementProblem.sumsDiffer(pointer + "/total", line.total(), shown);
        }
    }

    /** Shares of the lines, where lines have any, come to the whole discount. */
    private void checkDiscounts() {
        List<DiscountTakenV1> taken = Objects.requireNonNullElse(request.discounts(), List.of());
        for (int i = 0; i < taken.size(); i++) {
            amount("/discounts/" + i + "/amount", taken.get(i).amount());
        }
        Money shares = request.lines().stream().map(this::discount).reduce(Money.zero(currency), Money::plus);
        if (shares.isPositive()) {
            same("/totals/discountTotal", request.totals().discountTotal(), shares);
        }
    }

    private Money discount(PlacementLineV1 line) {
        return line.discount() == null ? Money.zero(currency) : line.discount();
    }

    private void checkShipping() {
        Money fee = request.shipping() == null
                ? Money.zero(currency)
                : request.shipping().price();
        amount("/shipping/price", fee);
        same("/totals/shippingTotal", request.totals().shippingTotal(), fee);
        if (request.shipping() != null && request.shippingAddress() == null) {
            throw PlacementProblem.shippingAddressMissing();
        }
    }

    private void checkTotals() {
        TotalsV1 totals = request.totals();
        if (totals.discountTotal().isMoreThan(totals.subtotal())) {
            throw PlacementProblem.sumsDiffer("/totals/discountTotal", totals.discountTotal(), totals.subtotal());
        }
        Money total = totals.subtotal()
                .minus(totals.discountTotal())
                .plus(totals.shippingTotal())
                .plus(totals.taxTotal());
        same("/totals/total", totals.total(), total);
    }

    private void amount(String pointer, Money amount) {
        if (!amount.currency().equals(currency)) {
            throw PlacementProblem.foreignCurrency(pointer, currency);
        }
        if (amount.isNegative()) {
            throw PlacementProblem.negativeAmount(pointer);
        }
    }

    private static void same(String pointer, Money given, Money expected) {
        if (!given.equals(expected)) {
            throw PlacementProblem.sumsDiffer(pointer, given, expected);
        }
    }
}
