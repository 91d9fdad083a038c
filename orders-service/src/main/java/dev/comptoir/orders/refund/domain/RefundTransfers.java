package dev.comptoir.orders.refund.domain;

import dev.comptoir.kernel.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Makes the parts of a refund. */
final class RefundTransfers {

    private RefundTransfers() {}

    /**
     * Each takes its share of the shipping fee and of what goes off the price, all together exactly that.
     *
     * @param ids for all but the first part, which has the refund's
     */
    static List<RefundTransfer> of(Refund refund, List<RefundPart> parts, Money conceded, Supplier<UUID> ids) {
        if (parts.isEmpty()) {
            return List.of();
        }
        List<Long> weights = parts.stream().map(part -> part.amount().minor()).toList();
        List<Money> shipping = refund.shippingAmount().allocate(weights);
        List<Money> concessions = conceded.allocate(weights);
        List<RefundTransfer> transfers = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            UUID id = i == 0 ? refund.id() : ids.get();
            transfers.add(RefundTransfer.of(id, refund, i, parts.get(i)).taking(shipping.get(i), concessions.get(i)));
        }
        return List.copyOf(transfers);
    }

    /** Of a refund in these parts. */
    static Settlement settlement(List<RefundPart> parts) {
        Set<Settlement> all = parts.stream().map(RefundPart::settlement).collect(Collectors.toSet());
        if (all.size() > 1) {
            return Settlement.MIXED;
        }
        return all.isEmpty() ? Settlement.MANUAL : all.iterator().next();
    }
}
