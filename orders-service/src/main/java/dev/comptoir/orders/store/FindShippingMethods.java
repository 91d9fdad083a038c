package dev.comptoir.orders.store;

import dev.comptoir.platform.page.Cursors;
import dev.comptoir.platform.page.Page;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Lists shipping methods by name. */
@ApplicationScoped
class FindShippingMethods {

    private static final String SCOPE = "shipping-methods";

    private final ShippingMethodStore methods;
    private final Cursors cursors;

    FindShippingMethods(ShippingMethodStore methods, Cursors cursors) {
        this.methods = methods;
        this.cursors = cursors;
    }

    Uni<Page<ShippingMethodView>> handle(int limit, String cursor) {
        List<String> after = cursor == null ? List.of("", new UUID(0, 0).toString()) : cursors.read(SCOPE, cursor);
        return methods.all(after.getFirst(), UUID.fromString(after.getLast()), limit + 1)
                .map(found -> Page.of(
                        found,
                        limit,
                        last -> cursors.write(
                                SCOPE, List.of(last.name(), last.id().toString()))));
    }
}
