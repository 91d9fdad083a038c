package dev.comptoir.orders.guarantee;

import dev.comptoir.orders.guarantee.domain.NoticeScope;
import java.util.Map;
import java.util.UUID;

/**
 * What is to be said of guarantees in an order that is being placed.
 *
 * @param scope whom confirmations remind of the legal guarantee
 * @param ofProducts by product; those of which nothing is guaranteed beyond the law are not in it
 */
public record OrderGuarantees(NoticeScope scope, Map<UUID, LineGuarantee> ofProducts) {

    /** Null for none. */
    public LineGuarantee of(UUID productId) {
        return productId == null ? null : ofProducts.get(productId);
    }
}
