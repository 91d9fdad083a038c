package dev.comptoir.orders.edit;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import dev.comptoir.kernel.Money;
import dev.comptoir.kernel.Percentage;
import dev.comptoir.orders.edit.EditOrderRequest.AddLine;
import dev.comptoir.orders.edit.EditOrderRequest.ChangeLine;
import dev.comptoir.orders.edit.domain.AddedLine;
import dev.comptoir.orders.edit.domain.LineEdit;
import dev.comptoir.orders.edit.domain.OrderEdit;
import dev.comptoir.orders.edit.domain.OrderEdit.FeeEdit;
import dev.comptoir.orders.pricing.domain.DueTax;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** An edit as it was asked for, in the words of the rule that decides it; refuses amounts the order cannot have. */
final class Edit {

    private final EditOrderRequest request;
    private final String currency;

    private Edit(EditOrderRequest request, String currency) {
        this.request = request;
        this.currency = currency;
    }

    static OrderEdit of(EditOrderRequest request, String currency, Supplier<UUID> ids) {
        Edit edit = new Edit(request, currency);
        List<AddLine> added = orNone(request.addLines());
        List<ChangeLine> changed = orNone(request.changeLines());
        return new OrderEdit(
                IntStream.range(0, added.size())
                        .mapToObj(index -> edit.added(index, added.get(index), ids.get()))
                        .toList(),
                IntStream.range(0, changed.size())
                        .mapToObj(index -> edit.changed(index, changed.get(index)))
                        .toList(),
                orNone(request.removeLines()),
                edit.discount(),
                edit.fee());
    }

    private AddedLine added(int index, AddLine line, UUID id) {
        boolean isCatalogued = line.sku() != null;
        return new AddedLine(
                id,
                line.productId(),
                isCatalogued ? line.sku().strip() : "",
                line.name().strip(),
                line.imageUrl(),
                line.fileGuid(),
                line.quantity(),
                amount("/addLines/" + index + "/unitPrice", line.unitPrice()),
                rate("/addLines/" + index, line.taxPercent()),
                line.fileGuid() != null && !Boolean.TRUE.equals(line.requiresShipping()),
                isCatalogued && !Boolean.FALSE.equals(line.takesStock()));
    }

    private LineEdit changed(int index, ChangeLine line) {
        String pointer = "/changeLines/" + index;
        if (line.tax() != null && line.taxPercent() != null) {
            throw Kind.INVALID
                    .refusal("invalid-request", "Give a line either a tax or a taxPercent.")
                    .at(pointer);
        }
        DueTax tax = rate(pointer, line.taxPercent());
        return new LineEdit(
                line.lineId(),
                line.sku() == null ? null : line.sku().strip(),
                line.name() == null ? null : line.name().strip(),
                line.quantity(),
                line.unitPrice() == null ? null : amount(pointer + "/unitPrice", line.unitPrice()),
                line.tax() == null ? tax : DueTax.of(amount(pointer + "/tax", line.tax())));
    }

    private static DueTax rate(String pointer, String percent) {
        try {
            return percent == null ? null : DueTax.at(Percentage.parse(percent));
        } catch (DomainException refusal) {
            throw refusal.at(pointer + "/taxPercent");
        }
    }

    private Money discount() {
        if (request.discounts() == null) {
            return null;
        }
        Money sum = Money.zero(currency);
        for (int i = 0; i < request.discounts().size(); i++) {
            sum = sum.plus(amount(
                    "/discounts/" + i + "/amount", request.discounts().get(i).amount()));
        }
        return sum;
    }

    private FeeEdit fee() {
        if (request.shipping() == null) {
            return null;
        }
        Money tax = request.shipping().tax();
        return new FeeEdit(
                amount("/shipping/price", request.shipping().price()),
                tax == null ? null : DueTax.of(amount("/shipping/tax", tax)));
    }

    private Money amount(String pointer, Money amount) {
        if (!amount.currency().equals(currency)) {
            throw refusal("foreign-currency", "This order is in " + currency + ".", pointer);
        }
        if (amount.isNegative()) {
            throw refusal("negative-amount", pointer + " is below zero.", pointer);
        }
        return amount;
    }

    private static DomainException refusal(String code, String message, String pointer) {
        return Kind.RULE_BROKEN.refusal(code, "%s", message).at(pointer);
    }

    private static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : list;
    }
}
