package dev.comptoir.orders.placement;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.placement.PlaceOrderRequest.LineRequest;
import dev.comptoir.orders.placement.PlaceOrderRequest.TotalsRequest;
import dev.comptoir.orders.placement.PlacementProblem.ForeignCurrency;
import dev.comptoir.orders.placement.PlacementProblem.NegativeAmount;
import dev.comptoir.orders.placement.PlacementProblem.ShippingAddressMissing;
import dev.comptoir.orders.placement.PlacementProblem.SumsDiffer;

/** Checks that a placement adds up to the cent, in the store's currency, before anything is reserved or written. */
final class PlacementSums {

    private final PlaceOrderRequest request;
    private final String currency;

    private PlacementSums(PlaceOrderRequest request, String currency) {
        this.request = request;
        this.currency = currency;
    }

    static void check(PlaceOrderRequest request, String currency) {
        PlacementSums sums = new PlacementSums(request, currency);
        sums.checkTotalsAreAmounts();
        sums.checkLines();
        sums.checkShipping();
        sums.checkTotals();
    }

    private void checkTotalsAreAmounts() {
        TotalsRequest totals = request.totals();
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
            LineRequest line = request.lines().get(i);
            String pointer = "/lines/" + i;
            checkLine(line, pointer);
            subtotal = subtotal.plus(line.total());
            tax = tax.plus(line.tax());
        }
        same("/totals/subtotal", request.totals().subtotal(), subtotal);
        // What the lines do not explain is the tax on the shipping fee, and there is none without a fee.
        Money rest = request.totals().taxTotal().minus(tax);
        if (rest.isNegative()
                || (rest.isPositive() && request.totals().shippingTotal().isZero())) {
            throw new SumsDiffer("/totals/taxTotal", request.totals().taxTotal(), tax);
        }
    }

    private void checkLine(LineRequest line, String pointer) {
        amount(pointer + "/unitPrice", line.unitPrice());
        amount(pointer + "/total", line.total());
        amount(pointer + "/tax", line.tax());
        Money shown = line.unitPrice().times(line.quantity());
        boolean isTaxIncluded = shown.equals(line.total().plus(line.tax()));
        if (!isTaxIncluded) {
            same(pointer + "/total", line.total(), shown);
        }
    }

    private void checkShipping() {
        Money fee = request.shipping() == null
                ? Money.zero(currency)
                : request.shipping().price();
        amount("/shipping/price", fee);
        same("/totals/shippingTotal", request.totals().shippingTotal(), fee);
        if (request.shipping() != null && request.shippingAddress() == null) {
            throw new ShippingAddressMissing();
        }
    }

    private void checkTotals() {
        TotalsRequest totals = request.totals();
        if (totals.discountTotal().isMoreThan(totals.subtotal())) {
            throw new SumsDiffer("/totals/discountTotal", totals.discountTotal(), totals.subtotal());
        }
        Money total = totals.subtotal()
                .minus(totals.discountTotal())
                .plus(totals.shippingTotal())
                .plus(totals.taxTotal());
        same("/totals/total", totals.total(), total);
    }

    private void amount(String pointer, Money amount) {
        if (!amount.currency().equals(currency)) {
            throw new ForeignCurrency(pointer, currency);
        }
        if (amount.isNegative()) {
            throw new NegativeAmount(pointer);
        }
    }

    private static void same(String pointer, Money given, Money expected) {
        if (!given.equals(expected)) {
            throw new SumsDiffer(pointer, given, expected);
        }
    }
}
