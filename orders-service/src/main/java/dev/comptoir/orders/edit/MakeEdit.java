package dev.comptoir.orders.edit;

import dev.comptoir.contracts.calls.MerchantTermsV1.DiscountV1;
import dev.comptoir.contracts.shared.CustomerV1;
import dev.comptoir.kernel.Money;
import dev.comptoir.kernel.Percentage;
import dev.comptoir.orders.edit.EditOrderRequest.ChangeLine;
import dev.comptoir.orders.edit.EditStore.Beside;
import dev.comptoir.orders.edit.EditStore.Locked;
import dev.comptoir.orders.edit.Made.Before;
import dev.comptoir.orders.edit.domain.AddedLine;
import dev.comptoir.orders.edit.domain.EditDecision;
import dev.comptoir.orders.edit.domain.EditProblem;
import dev.comptoir.orders.edit.domain.EditedOrder;
import dev.comptoir.orders.edit.domain.EditedOrder.Row;
import dev.comptoir.orders.edit.domain.OrderEdit;
import dev.comptoir.orders.order.domain.Customer;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.OrderLine;
import dev.comptoir.orders.order.domain.OrderLine.Amounts;
import dev.comptoir.orders.order.domain.OrderRevision;
import dev.comptoir.platform.ids.Ids;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Makes a decided edit of the locked order, in memory; or says that it changes nothing. */
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

    /** Decided again on the order as it stands now: what it takes must be what was reserved. */
    static MakeEdit decided(Locked locked, ApplyEdit.Approved approved) {
        OrderEdit edit = Edit.of(approved.request(), locked.order().currency(), Ids::next);
        EditedOrder edited = EditDecision.decide(locked.editCase(), edit);
        if (!edited.taken().equals(approved.plan().edited().taken())) {
            throw EditProblem.changedMeanwhile(locked.order());
        }
        return new MakeEdit(locked, edit, edited, approved.request(), approved.editId());
    }

    /** Whether the order is so already. */
    boolean changesNothing() {
        return edit.added().isEmpty()
                && edited.removed().isEmpty()
                && edited.totals().equals(locked.order().totals())
                && locked.editCase().lines().stream().allMatch(line -> isSo(line, edited.row(line.id())))
                && beside().equals(locked.beside())
                && (!isOtherMethod() || methodId().equals(locked.order().shippingMethodId()))
                && (request.customer() == null
                        || customer().equals(locked.order().customer()));
    }

    /** Its share of the discount follows from the rest. */
    private static boolean isSo(OrderLine line, Row row) {
        return row.sku().equals(line.sku())
                && row.name().equals(line.name())
                && row.quantity() == line.quantity()
                && row.unitPrice().equals(line.unitPrice())
                && row.total().equals(line.total())
                && row.tax().equals(line.tax())
                && Objects.equals(row.taxBasisPoints(), line.taxBasisPoints());
    }

    /** What is answered where nothing changes. */
    OrderEditView unchanged() {
        return OrderEditView.planned(locked, edited);
    }

    Made made() {
        Order order = locked.order();
        Before before = Before.of(locked);
        Set<UUID> gone = new HashSet<>(edited.removed());
        List<OrderLine> old = locked.editCase().lines();
        List<OrderLine> removed =
                old.stream().filter(line -> gone.contains(line.id())).toList();
        List<OrderLine> lines = new ArrayList<>(
                old.stream().filter(line -> !gone.contains(line.id())).toList());
        List<UUID> swapped = lines.stream()
                .filter(line -> !edited.row(line.id()).sku().equals(line.sku()))
                .map(OrderLine::id)
                .toList();
        lines.forEach(line -> change(line, edited.row(line.id())));
        List<OrderLine> added = added(old);
        lines.addAll(added);
        OrderRevision revision = new OrderRevision(order);
        revision.price(edited.totals(), lines);
        if (request.customer() != null) {
            revision.customer(customer());
        }
        if (isOtherMethod()) {
            revision.shippingMethod(methodId());
        }
        return new Made(editId, order, edited, lines, added, removed, swapped, beside(), before);
    }

    private void change(OrderLine line, Row row) {
        if (line.sku() != null && !row.sku().equals(line.sku())) {
            swap(line, request.changeOf(line.id()), row.sku());
        }
        line.edit(
                row.sku(),
                row.name(),
                row.quantity(),
                new Amounts(row.unitPrice(), row.total(), row.tax(), row.discount(), row.taxBasisPoints()));
    }

    /** Picture and file stay with their product. */
    private void swap(OrderLine line, ChangeLine asked, String sku) {
        UUID product = locked.editCase().rules().productOf(asked.productId(), sku);
        UUID file = asked.fileGuid();
        if (file != null || !Objects.equals(product, line.productId())) {
            line.becomes(product, file, file != null && !Boolean.TRUE.equals(asked.requiresShipping()));
        }
    }

    private List<OrderLine> added(List<OrderLine> old) {
        OrderLine last = old.getLast();
        List<OrderLine> lines = new ArrayList<>();
        for (AddedLine line : edit.added()) {
            Row row = edited.row(line.id());
            OrderLine added = last.following(line.id(), editId, 1 + lines.size());
            UUID product = locked.editCase().rules().productOf(line.productId(), line.sku());
            added.describe(product, line.imageUrl(), line.fileGuid(), line.isDigital(), line.takesStock());
            change(added, row);
            lines.add(added);
        }
        return lines;
    }

    private Beside beside() {
        Beside old = locked.beside();
        return new Beside(
                discounts(),
                request.billingAddress() == null ? old.billingAddress() : request.billingAddress(),
                request.shippingAddress() == null ? old.shippingAddress() : request.shippingAddress(),
                isOtherMethod() ? locked.editCase().rules().method().name() : old.shippingMethod(),
                old.isDocumented());
    }

    private boolean isOtherMethod() {
        return request.shipping() != null && request.shipping().methodId() != null;
    }

    private UUID methodId() {
        return locked.editCase().rules().method().id();
    }

    /** A percentage stays only as long as it comes to the same. */
    private List<DiscountV1> discounts() {
        List<DiscountV1> old = locked.beside().discounts();
        Money goods = edited.lines().stream()
                .map(row -> row.unitPrice().times(row.quantity()))
                .reduce(Money.zero(locked.order().currency()), Money::plus);
        Stream<DiscountV1> given = request.discounts() == null
                ? old.stream()
                : request.discounts().stream()
                        .map(each -> asBefore(old, new DiscountV1(each.label().strip(), each.amount(), null)));
        return given.map(each -> isStill(each, goods) ? each : new DiscountV1(each.label(), each.amount(), null))
                .toList();
    }

    private static DiscountV1 asBefore(List<DiscountV1> old, DiscountV1 given) {
        return old.stream()
                .filter(each ->
                        each.label().equals(given.label()) && each.amount().equals(given.amount()))
                .findFirst()
                .orElse(given);
    }

    private static boolean isStill(DiscountV1 discount, Money goods) {
        return discount.percent() == null
                || goods.times(Percentage.parse(discount.percent())).equals(discount.amount());
    }

    private Customer customer() {
        CustomerV1 customer = request.customer();
        return new Customer(
                customer.email().strip().toLowerCase(Locale.ROOT),
                customer.name() == null ? "" : customer.name().strip(),
                customer.phone() == null ? "" : customer.phone().strip(),
                customer.locale() == null || customer.locale().isBlank()
                        ? locked.order().customer().locale()
                        : customer.locale(),
                customer.vatNumber());
    }
}
