package dev.comptoir.catalog.productfacts;

import dev.comptoir.catalog.productfacts.domain.ProductFacts;
import dev.comptoir.catalog.productfacts.domain.Translation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Facts of a product in the words of the API.
 *
 * @param translations by language
 */
public record ProductFactsView(
        String slug,
        String vendor,
        List<String> tags,
        List<String> categories,
        List<ProductImage> images,
        Map<String, String> metadata,
        Map<String, ProductTranslation> translations,
        ProductCompliance compliance,
        List<String> relatedProducts) {

    public static ProductFactsView of(ProductFacts facts) {
        Map<String, ProductTranslation> translations = new LinkedHashMap<>();
        facts.translations().forEach((language, text) -> translations.put(language, ProductTranslation.of(text)));
        return new ProductFactsView(
                facts.slug(),
                facts.vendor(),
                facts.tags(),
                facts.categories(),
                facts.images().stream().map(ProductImage::of).toList(),
                facts.metadata(),
                translations,
                ProductCompliance.of(facts.compliance()),
                facts.relatedProducts());
    }

    public ProductFacts toFacts() {
        Map<String, Translation> translated = new LinkedHashMap<>();
        if (translations != null) {
            translations.forEach((language, text) -> translated.put(language, text.toTranslation()));
        }
        return new ProductFacts(
                slug,
                vendor,
                tags,
                categories,
                null,
                images == null
                        ? null
                        : images.stream().map(ProductImage::toImage).toList(),
                metadata,
                translated,
                ProductCompliance.compliance(compliance),
                relatedProducts);
    }
}
