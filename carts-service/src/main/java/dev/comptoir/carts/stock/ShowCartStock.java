package dev.comptoir.carts.stock;

import dev.comptoir.carts.cart.change.CartStore;
import dev.comptoir.carts.cart.domain.Cart;
import dev.comptoir.carts.cart.domain.CartItem;
import dev.comptoir.carts.placement.InventoryClient;
import dev.comptoir.carts.stock.VariationStore.Variation;
import dev.comptoir.contracts.calls.StockStatesAnswerV1;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Says what is left of the rows of a cart, and for a row that cannot be bought so, what else of its product is there. */
@ApplicationScoped
class ShowCartStock {

    private static final int MOST_OF_A_PRODUCT = 5;

    private final CartStore carts;
    private final InventoryClient inventory;
    private final VariationStore variations;

    ShowCartStock(CartStore carts, InventoryClient inventory, VariationStore variations) {
        this.carts = carts;
        this.inventory = inventory;
        this.variations = variations;
    }

    Uni<CartStockView> handle(UUID cartId, String authorization) {
        return carts.find(cartId)
                .chain(cart -> states(cart, skus(cart), authorization)
                        .chain(states -> withAlternatives(cart, states, authorization)));
    }

    private Uni<CartStockView> withAlternatives(Cart cart, StockStatesAnswerV1 states, String authorization) {
        CartStockView plain = CartStockView.of(cart, states);
        Set<UUID> products = plain.lines().stream()
                .filter(line -> line.problem() != null)
                .map(CartStockView.Line::productId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        String currency = cart.content().totals().total().currency();
        return products.isEmpty()
                ? Uni.createFrom().item(plain)
                : variations
                        .of(products, currency, skus(cart), MOST_OF_A_PRODUCT)
                        .chain(found ->
                                states(cart, named(found), authorization).map(left -> plain.with(found, left)));
    }

    private Uni<StockStatesAnswerV1> states(Cart cart, Collection<String> skus, String authorization) {
        return skus.isEmpty()
                ? Uni.createFrom().item(new StockStatesAnswerV1(List.of()))
                : inventory.states(cart.id(), List.copyOf(skus), authorization);
    }

    private static Set<String> skus(Cart cart) {
        return cart.content().items().stream().map(CartItem::sku).collect(Collectors.toSet());
    }

    private static List<String> named(List<Variation> found) {
        return found.stream().map(Variation::sku).toList();
    }
}
