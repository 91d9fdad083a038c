package dev.comptoir.catalog.product.domain;

import dev.comptoir.catalog.productfacts.domain.ProductFacts;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A product with its variants. Whoever changes it has locked its row, so the version is counted here: it rises by one with
 * every change of the product or of a variant, and not at all when nothing differs.
 */
@Entity
@Table(name = "products")
public class Product {

    @Id
    private UUID id;

    @Column(name = "external_id")
    private String externalId;

    private String name;

    private String description;

    @Column(name = "image_url")
    private String imageUrl;

    @Enumerated(EnumType.STRING)
    private ProductStatus status;

    private String options;

    @Enumerated(EnumType.STRING)
    private ProductSource source;

    private ProductFacts facts;

    /** Words by which it is found. */
    private String search;

    private long version;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @OneToMany(mappedBy = "product", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<Variant> variants = new ArrayList<>();

    @Transient
    private ProductState before;

    Product() {}

    public static Product create(
            ProductIdentity identity,
            ProductDetails details,
            List<VariantDetails> variants,
            Supplier<UUID> variantIds,
            Instant now) {
        VariantRules.check(details.options(), variants);
        Product product = new Product();
        product.id = identity.id();
        product.externalId = identity.externalId();
        product.source = identity.source();
        product.createdAt = now;
        product.take(details);
        for (VariantDetails variant : variants) {
            product.variants.add(new Variant(variantIds.get(), product, product.variants.size(), variant));
        }
        product.changed(now);
        return product;
    }

    /** Says whether anything differed. */
    public boolean change(ProductDetails details, Instant now) {
        VariantRules.check(details.options(), variantDetails());
        boolean differs = !details.equals(details());
        if (differs) {
            take(details);
            changed(now);
        }
        return differs;
    }

    public Variant add(UUID variantId, VariantDetails details, Instant now) {
        List<VariantDetails> after = variantDetails();
        after.add(details);
        VariantRules.check(OptionText.options(options), after);
        Variant variant = new Variant(variantId, this, variants().getLast().position() + 1, details);
        variants.add(variant);
        changed(now);
        return variant;
    }

    /** Says whether anything differed. */
    public boolean change(UUID variantId, VariantDetails details, Instant now) {
        Variant variant = variant(variantId);
        if (!variant.sku().equals(details.sku())) {
            throw ProductProblem.skuFixed(variant.sku());
        }
        if (variant.details().equals(details)) {
            return false;
        }
        List<VariantDetails> after = variantDetails();
        after.set(variants.indexOf(variant), details);
        VariantRules.check(OptionText.options(options), after);
        variant.take(details);
        changed(now);
        return true;
    }

    public void remove(UUID variantId, Instant now) {
        Variant variant = variant(variantId);
        if (variants.size() == 1) {
            throw ProductProblem.lastVariant(variant.sku());
        }
        variants.remove(variant);
        changed(now);
    }

    /** Sales begin and end; says whether any did. */
    public boolean switchSales(LocalDate today, Instant now) {
        long switched =
                variants.stream().filter(variant -> variant.switchSale(today)).count();
        if (switched > 0) {
            changed(now);
        }
        return switched > 0;
    }

    /** Makes the product what a file says it is: variants are matched by SKU, those the file does not name go. */
    public boolean become(ProductDetails given, List<VariantDetails> wanted, Supplier<UUID> variantIds, Instant now) {
        FilePolicy file = new FilePolicy(
                details(), variants().stream().map(Variant::details).toList());
        ProductDetails details = file.product(given);
        List<VariantDetails> kept = file.variants(given, wanted);
        VariantRules.check(details.options(), kept);
        boolean differs = file.differs(details, kept);
        take(details);
        Map<String, Variant> bySku = new LinkedHashMap<>();
        variants.forEach(variant -> bySku.put(variant.sku(), variant));
        for (int place = 0; place < kept.size(); place++) {
            become(bySku.remove(kept.get(place).sku()), kept.get(place), place, variantIds);
        }
        variants.removeAll(bySku.values());
        if (differs) {
            changed(now);
        }
        return differs;
    }

    private void become(Variant known, VariantDetails wanted, int place, Supplier<UUID> variantIds) {
        if (known == null) {
            variants.add(new Variant(variantIds.get(), this, place, wanted));
        } else {
            known.take(wanted);
            known.moveTo(place);
        }
    }

    public void snapshot() {
        before = ProductState.of(this);
    }

    public UUID id() {
        return id;
    }

    public String externalId() {
        return externalId;
    }

    public ProductState before() {
        return before;
    }

    public ProductSource source() {
        return source;
    }

    public ProductDetails details() {
        return new ProductDetails(name, description, imageUrl, status, OptionText.options(options), facts);
    }

    public long version() {
        return version;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** In the merchant's order. */
    public List<Variant> variants() {
        return variants.stream()
                .sorted(Comparator.comparingInt(Variant::position))
                .toList();
    }

    public Variant variant(UUID variantId) {
        return variants.stream()
                .filter(variant -> variant.id().equals(variantId))
                .findFirst()
                .orElseThrow(() -> ProductProblem.variantNotFound(variantId));
    }

    private List<VariantDetails> variantDetails() {
        return new ArrayList<>(variants.stream().map(Variant::details).toList());
    }

    private void take(ProductDetails details) {
        name = details.name();
        description = details.description();
        imageUrl = details.imageUrl();
        status = details.status();
        options = OptionText.of(details.options());
        facts = details.facts();
    }

    private void changed(Instant now) {
        version++;
        updatedAt = now;
        search = SearchedTexts.words(this);
    }
}
