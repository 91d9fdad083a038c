package dev.comptoir.inventory.stock;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Says for many SKUs at once what can be ordered. */
@ApplicationScoped
class FindAvailability {

    private final ItemStore items;

    FindAvailability(ItemStore items) {
        this.items = items;
    }

    Uni<AvailabilityView> handle(List<String> skus) {
        List<String> asked = skus.stream().distinct().toList();
        return items.some(asked).map(found -> AvailabilityView.of(asked, found));
    }
}
