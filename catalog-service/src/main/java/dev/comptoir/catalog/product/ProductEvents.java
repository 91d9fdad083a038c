package dev.comptoir.catalog.product;

import dev.comptoir.catalog.product.domain.Product;
import dev.comptoir.catalog.product.domain.ProductDetails;
import dev.comptoir.catalog.product.domain.ProductState;
import dev.comptoir.catalog.product.domain.Variant;
import dev.comptoir.catalog.product.domain.VariantDetails;
import dev.comptoir.catalog.productfacts.domain.Compliance;
import dev.comptoir.catalog.productfacts.domain.ProductFacts;
import dev.comptoir.catalog.productfacts.domain.QuantityRule;
import dev.comptoir.contracts.catalog.ProductCreatedV1;
import dev.comptoir.contracts.catalog.ProductUpdatedV1;
import dev.comptoir.contracts.shared.GuaranteeV1;
import dev.comptoir.contracts.shared.ProductV1;
import dev.comptoir.contracts.shared.QuantityLimitsV1;
import dev.comptoir.contracts.shared.VariantV1;

/** Puts what happened to a product into the words of the contracts. */
public final class ProductEvents {

    private ProductEvents() {}

    public static ProductCreatedV1 created(Product product) {
        return new ProductCreatedV1(
                product.id(),
                product.version(),
                facts(product),
                ProductDifference.between(null, ProductState.of(product)));
    }

    public static ProductUpdatedV1 updated(Product product) {
        return new ProductUpdatedV1(
                product.id(),
                product.version(),
                facts(product),
                ProductDifference.between(product.before(), ProductState.of(product)));
    }

    private static ProductV1 facts(Product product) {
        ProductDetails details = product.details();
        return new ProductV1(
                product.id(),
                product.externalId(),
                details.name(),
                details.description(),
                details.status().name(),
                details.imageUrl(),
                product.variants().stream().map(ProductEvents::facts).toList(),
                details.facts().categories(),
                guarantee(details.facts()),
                details.facts().translatedNames());
    }

    private static GuaranteeV1 guarantee(ProductFacts facts) {
        Compliance compliance = facts.compliance();
        return compliance == null || !compliance.isGuaranteed()
                ? null
                : new GuaranteeV1(
                        compliance.durabilityYears(),
                        compliance.guaranteeMonths(),
                        facts.brand(),
                        compliance.modelId());
    }

    private static QuantityLimitsV1 quantity(QuantityRule rule) {
        return rule == null ? null : new QuantityLimitsV1(rule.min(), rule.max(), rule.step());
    }

    private static VariantV1 facts(Variant variant) {
        VariantDetails details = variant.details();
        return new VariantV1(
                variant.id(),
                details.sku(),
                details.name(),
                details.currentPrice(),
                details.requiresShipping(),
                details.taxable(),
                details.stockTracked(),
                details.allowsBackorder(),
                details.lowStockThreshold(),
                details.imageUrl(),
                details.fileGuid(),
                quantity(details.facts().quantity()),
                details.facts().taxClass());
    }
}
