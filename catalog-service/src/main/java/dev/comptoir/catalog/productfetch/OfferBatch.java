package dev.comptoir.catalog.productfetch;

import dev.comptoir.catalog.product.domain.Product;
import dev.comptoir.catalog.product.domain.ProductIdentity;
import dev.comptoir.catalog.productfetch.domain.ButtonResult;
import dev.comptoir.catalog.productfetch.domain.FetchScope;
import dev.comptoir.catalog.productfetch.domain.Offer;
import dev.comptoir.catalog.productfetch.domain.OfferPolicy;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.platform.ids.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Decides what becomes of the products that a page offers: a bad one spoils no other. */
final class OfferBatch {

    private final FetchScope scope;
    private final boolean isDryRun;
    private final Instant now;
    private final Map<String, Product> known = new HashMap<>();
    private final Map<String, String> owners = new HashMap<>();
    private final List<Product> created = new ArrayList<>();
    private final List<Product> updated = new ArrayList<>();
    private final Map<String, Taken> taken = new TreeMap<>();

    /** @param isDryRun whether nothing is written */
    OfferBatch(FetchScope scope, boolean isDryRun, Instant now) {
        this.scope = scope;
        this.isDryRun = isDryRun;
        this.now = now;
    }

    /**
     * @param products that are there
     * @param ownersOfSkus pairs of a SKU and the merchant's id of the product that has it
     */
    OfferBatch decide(List<Offer> offers, List<Product> products, List<Object[]> ownersOfSkus) {
        products.forEach(product -> known.put(product.externalId(), product));
        ownersOfSkus.forEach(owner -> owners.put((String) owner[0], (String) owner[1]));
        offers.forEach(offer -> taken.put(offer.externalId(), decided(offer)));
        return this;
    }

    List<Product> created() {
        return created;
    }

    List<Product> updated() {
        return updated;
    }

    /** By the merchant's id of the product. */
    Map<String, Taken> taken() {
        return taken;
    }

    private Taken decided(Offer offer) {
        try {
            OfferPolicy.checkOwners(offer, owners);
            Product product = known.get(offer.externalId());
            return product == null ? create(offer) : change(product, offer);
        } catch (DomainException refusal) {
            return Taken.refused(refusal);
        }
    }

    private Taken create(Offer offer) {
        Product product = Product.create(
                new ProductIdentity(Ids.next(), offer.externalId(), scope.source()),
                offer.details(scope.status(), offer.externalId()),
                offer.variants(),
                Ids::next,
                now);
        offer.skus().forEach(sku -> owners.put(sku, offer.externalId()));
        created.add(product);
        return Taken.of(ButtonResult.CREATED, isDryRun ? null : product.id());
    }

    private Taken change(Product product, Offer offer) {
        boolean differs = OfferPolicy.become(product, offer, Ids::next, now);
        if (differs) {
            offer.skus().forEach(sku -> owners.put(sku, offer.externalId()));
            updated.add(product);
        }
        return Taken.of(differs ? ButtonResult.UPDATED : ButtonResult.UNCHANGED, product.id());
    }
}
