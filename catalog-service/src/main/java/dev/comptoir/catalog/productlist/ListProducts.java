package dev.comptoir.catalog.productlist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.comptoir.catalog.product.FindProducts;
import dev.comptoir.catalog.product.ProductReadStore;
import dev.comptoir.catalog.product.ProductReadStore.Found;
import dev.comptoir.catalog.product.ProductView;
import dev.comptoir.platform.page.Page;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Lists products as JSON: only those are read and written anew whose state is another one than when they were shown last. */
@ApplicationScoped
class ListProducts {

    private final ProductListStore lists;
    private final ProductReadStore products;
    private final ProductTextCache texts;
    private final ObjectMapper mapper;

    /** @param mapper writes what the API answers */
    ListProducts(ProductListStore lists, ProductReadStore products, ProductTextCache texts, ObjectMapper mapper) {
        this.lists = lists;
        this.products = products;
        this.texts = texts;
        this.mapper = mapper;
    }

    Uni<Page<RawValue>> page(ProductListRequest request, boolean isShopper) {
        return lists.page(request, isShopper)
                .chain(page -> texts(page.items(), isShopper)
                        .map(known -> page.map(listed -> new RawValue(known.get(listed.id())))));
    }

    private Uni<Map<UUID, String>> texts(List<ListedProduct> listed, boolean isShopper) {
        Map<UUID, String> known = new HashMap<>();
        listed.forEach(product -> known.put(product.id(), known(product, isShopper)));
        List<UUID> unknown = listed.stream()
                .map(ListedProduct::id)
                .filter(id -> known.get(id) == null)
                .toList();
        return products.find(unknown)
                .invoke(found -> found.forEach((id, product) -> known.put(id, written(product, isShopper))))
                .replaceWith(known);
    }

    private String known(ListedProduct product, boolean isShopper) {
        ProductStamp stamp = product.stamp();
        return texts.find(product.id(), isShopper, isShopper ? stamp.forShoppers() : stamp);
    }

    private String written(Found found, boolean isShopper) {
        ProductStamp stamp = ProductStamp.of(found);
        String text = json(FindProducts.listed(found, isShopper));
        texts.put(found.product().id(), isShopper, isShopper ? stamp.forShoppers() : stamp, text);
        return text;
    }

    private String json(ProductView view) {
        try {
            return mapper.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("product " + view.id() + " cannot be written as JSON", e);
        }
    }
}
