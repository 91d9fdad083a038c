package dev.comptoir.orders.edit;

import dev.comptoir.contracts.shared.AddressV1;
import dev.comptoir.contracts.shared.CustomerV1;
import dev.comptoir.contracts.shared.OrderLineV1;
import dev.comptoir.contracts.shared.ShippingV1;
import dev.comptoir.orders.edit.EditStore.Beside;
import dev.comptoir.orders.edit.EditStore.Locked;
import dev.comptoir.orders.edit.domain.EditedOrder;
import dev.comptoir.orders.order.OrderContracts;
import dev.comptoir.orders.order.SearchWords;
import dev.comptoir.orders.order.domain.Lifecycle;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.OrderLine;
import dev.comptoir.orders.order.domain.OrderTotals;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An edit that is made and not yet published.
 *
 * @param lines all of the order, the added ones too
 * @param swapped ids of rows that have another SKU now
 * @param before how the order stood
 */
record Made(
        UUID editId,
        Order order,
        EditedOrder edited,
        List<OrderLine> lines,
        List<OrderLine> added,
        List<OrderLine> removed,
        List<UUID> swapped,
        Beside beside,
        Before before) {

    /**
     * How an order stood.
     *
     * @param lines copies: the rows themselves are changed
     */
    record Before(
            OrderTotals totals,
            String paymentStatus,
            Lifecycle lifecycle,
            CustomerV1 customer,
            AddressV1 billingAddress,
            AddressV1 shippingAddress,
            List<OrderLineV1> lines,
            ShippingV1 shipping) {

        static Before of(Locked locked) {
            Order order = locked.order();
            return new Before(
                    order.totals(),
                    order.paymentStatus().name(),
                    order.lifecycle(),
                    OrderContracts.customer(order),
                    locked.beside().billingAddress(),
                    locked.beside().shippingAddress(),
                    locked.editCase().lines().stream().map(OrderContracts::line).toList(),
                    OrderContracts.shipping(order, locked.beside().shippingMethod()));
        }
    }

    /** Words have no blanks. */
    String searchWords() {
        AddressV1 place = beside.shippingAddress() == null ? beside.billingAddress() : beside.shippingAddress();
        Stream<String> country =
                Stream.ofNullable(place).map(AddressV1::country).map(SearchWords::ofCountry);
        Stream<String> products = lines.stream().flatMap(line -> Stream.of(line.name(), line.sku()));
        return Stream.of(
                        Stream.of(SearchWords.of(
                                order.customer().name(), order.customer().email())),
                        SearchWords.ofProducts(products),
                        country)
                .flatMap(words -> words)
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
