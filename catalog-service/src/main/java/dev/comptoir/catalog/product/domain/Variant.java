package dev.comptoir.catalog.product.domain;

import dev.comptoir.catalog.productfacts.domain.VariantFacts;
import dev.comptoir.kernel.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** One sellable unit of a product; its SKU is its identity for stock and orders and never changes. */
@Entity
@Table(name = "variants")
public class Variant {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "product_id")
    private Product product;

    private int position;

    private String sku;

    private String name;

    @Column(name = "price_minor")
    private long priceMinor;

    private String currency;

    @Column(name = "requires_shipping")
    private boolean requiresShipping;

    @Column(name = "is_taxable")
    private boolean taxable;

    @Column(name = "is_stock_tracked")
    private boolean stockTracked;

    @Column(name = "allows_backorder")
    private boolean allowsBackorder;

    @Column(name = "low_stock_threshold")
    private Integer lowStockThreshold;

    @Column(name = "image_url")
    private String imageUrl;

    @Column(name = "file_guid")
    private UUID fileGuid;

    private String options;

    private VariantFacts facts;

    @Column(name = "current_minor")
    private long currentMinor;

    Variant() {}

    Variant(UUID id, Product product, int position, VariantDetails details) {
        this.id = id;
        this.product = product;
        this.position = position;
        this.sku = details.sku();
        take(details);
    }

    public UUID id() {
        return id;
    }

    public String sku() {
        return sku;
    }

    public VariantDetails details() {
        return new VariantDetails(
                sku,
                name,
                Money.ofMinor(priceMinor, currency),
                requiresShipping,
                taxable,
                stockTracked,
                allowsBackorder,
                lowStockThreshold,
                imageUrl,
                fileGuid,
                OptionText.chosen(options),
                facts);
    }

    void take(VariantDetails details) {
        name = details.name();
        priceMinor = details.price().minor();
        currency = details.price().currency();
        requiresShipping = details.requiresShipping();
        taxable = details.taxable();
        stockTracked = details.stockTracked();
        allowsBackorder = details.allowsBackorder();
        lowStockThreshold = details.lowStockThreshold();
        imageUrl = details.imageUrl();
        fileGuid = details.fileGuid();
        options = OptionText.of(details.options());
        facts = details.facts();
        currentMinor = details.currentPrice().minor();
    }

    /** Says whether it has another price now. */
    boolean switchSale(LocalDate today) {
        VariantDetails before = details();
        if (facts.sale() == null || facts.sale().equals(facts.sale().at(today))) {
            return false;
        }
        take(before.with(facts.with(facts.sale().at(today))));
        return true;
    }

    public int position() {
        return position;
    }

    void moveTo(int place) {
        position = place;
    }
}
