package dev.comptoir.orders.edit;

import dev.comptoir.contracts.calls.MerchantTermsV1.DiscountV1;
import dev.comptoir.contracts.shared.CustomerV1;
import dev.comptoir.orders.edit.EditStore.Beside;
import dev.comptoir.orders.edit.EditStore.Locked;
import dev.comptoir.orders.edit.Made.Before;
import dev.comptoir.orders.edit.domain.AddedLine;
import dev.comptoir.orders.edit.domain.EditedOrder;
import dev.comptoir.orders.edit.domain.EditedOrder.Row;
import dev.comptoir.orders.edit.domain.OrderEdit;
import dev.comptoir.orders.order.domain.Customer;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.OrderLine;
import dev.comptoir.orders.order.domain.OrderLine.Amounts;
import dev.comptoir.orders.order.domain.OrderRevision;
import dev.comptoir.orders.pricing.domain.PriceRules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Makes a decided edit of the locked order, in memory. */
final class MakeEdit {

    private final Locked locked;
    private final OrderEdit edit;
    private final EditedOrder edited;
    private final EditOrderRequest request;
    private final UUID editId;

    private MakeEdit(Locked locked, OrderEdit edit, EditedOrder edited, EditOrderRequest request, UUID editId) {
        this.locked = locked;
        this.edit = edit;
        this.edited = edited;
        this.request = request;
        this.editId = editId;
    }

    static Made of(Locked locked, OrderEdit edit, EditedOrder edited, EditOrderRequest request, UUID editId) {
        return new MakeEdit(locked, edit, edited, request, editId).made();
    }

    private Made made() {
        Order order = locked.order();
        Before before = Before.of(locked);
        Set<UUID> gone = new HashSet<>(edited.removed());
        List<OrderLine> old = locked.editCase().lines();
        List<OrderLine> removed =
                old.stream().filter(line -> gone.contains(line.id())).toList();
        List<OrderLine> lines = new ArrayList<>(
                old.stream().filter(line -> !gone.contains(line.id())).toList());
        lines.forEach(line -> change(line, edited.row(line.id())));
        List<OrderLine> added = added(old);
        lines.addAll(added);
        OrderRevision revision = new OrderRevision(order);
        revision.price(edited.totals(), lines);
        if (request.customer() != null) {
            revision.customer(customer(request.customer(), order.customer().locale()));
        }
        return new Made(editId, order, edited, lines, added, removed, beside(), before);
    }

    private static void change(OrderLine line, Row row) {
        line.edit(
                row.sku(),
                row.name(),
                row.quantity(),
                new Amounts(row.unitPrice(), row.total(), row.tax(), row.discount(), row.taxBasisPoints()));
    }

    private List<OrderLine> added(List<OrderLine> old) {
        OrderLine last = old.getLast();
        List<OrderLine> lines = new ArrayList<>();
        for (AddedLine line : edit.added()) {
            Row row = edited.row(line.id());
            OrderLine added = last.following(line.id(), editId, 1 + lines.size());
            added.describe(line.productId(), line.imageUrl(), line.fileGuid(), line.isDigital(), line.takesStock());
            change(added, row);
            lines.add(added);
        }
        return lines;
    }

    private Beside beside() {
        Beside old = locked.beside();
        PriceRules.Method method = locked.editCase().rules().method();
        boolean isOtherMethod = request.shipping() != null && request.shipping().methodId() != null;
        if (isOtherMethod) {
            new OrderRevision(locked.order()).shippingMethod(method.id());
        }
        return new Beside(
                request.discounts() == null ? old.discounts() : discounts(),
                request.billingAddress() == null ? old.billingAddress() : request.billingAddress(),
                request.shippingAddress() == null ? old.shippingAddress() : request.shippingAddress(),
                isOtherMethod ? method.name() : old.shippingMethod(),
                old.isDocumented());
    }

    private List<DiscountV1> discounts() {
        return request.discounts().stream()
                .map(discount -> new DiscountV1(discount.label().strip(), discount.amount(), null))
                .toList();
    }

    private static Customer customer(CustomerV1 customer, String locale) {
        return new Customer(
                customer.email().strip().toLowerCase(Locale.ROOT),
                customer.name() == null ? "" : customer.name().strip(),
                customer.phone() == null ? "" : customer.phone().strip(),
                customer.locale() == null || customer.locale().isBlank() ? locale : customer.locale(),
                customer.vatNumber());
    }
}
