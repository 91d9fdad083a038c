package dev.comptoir.catalog.productfacts.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What is said of a product beside its name, description and options.
 *
 * @param slug its name in addresses, unique in the store; null when it has none
 * @param vendor the brand; null when unknown
 * @param categories paths
 * @param categoryPaths the same with everything above them
 * @param images all pictures in the order in which they are shown
 * @param metadata free words of the merchant's programs
 * @param translations by language
 * @param compliance null when nothing is said
 * @param relatedProducts ids of products, in the order in which they are shown
 */
public record ProductFacts(
        String slug,
        String vendor,
        List<String> tags,
        List<String> categories,
        List<String> categoryPaths,
        List<Image> images,
        Map<String, String> metadata,
        Map<String, Translation> translations,
        Compliance compliance,
        List<String> relatedProducts) {

    public static final ProductFacts NONE =
            new ProductFacts(null, null, null, null, null, null, null, null, null, null);

    public ProductFacts {
        tags = tags == null ? List.of() : tags.stream().distinct().toList();
        categories = categories == null
                ? List.of()
                : categories.stream()
                        .map(Categories::path)
                        .filter(path -> !path.isEmpty())
                        .distinct()
                        .toList();
        categoryPaths = Categories.withAncestors(categories);
        images = images == null ? List.of() : List.copyOf(images);
        metadata = metadata == null ? Map.of() : new TreeMap<>(metadata);
        translations = translations == null ? Map.of() : new LinkedHashMap<>(translations);
        relatedProducts = relatedProducts == null ? List.of() : List.copyOf(relatedProducts);
    }

    private List<Image> withTexts(ProductFacts before) {
        return images.stream()
                .map(image -> image.alt() == null
                        ? before.images.stream()
                                .filter(other -> other.url().equals(image.url()))
                                .findFirst()
                                .orElse(image)
                        : image)
                .toList();
    }

    /** The brand, else who made it; null when neither is known. */
    public String brand() {
        if (vendor != null || compliance == null || compliance.manufacturer() == null) {
            return vendor;
        }
        return compliance.manufacturer().name();
    }

    /** Its names in other languages, by language; one with a description only has none. */
    public Map<String, String> translatedNames() {
        Map<String, String> names = new TreeMap<>();
        translations.entrySet().stream()
                .filter(each -> each.getValue().name() != null)
                .forEach(each -> names.put(each.getKey(), each.getValue().name()));
        return names;
    }

    /** The same with what is left open here as it was before. */
    public ProductFacts keeping(ProductFacts before) {
        return new ProductFacts(
                slug == null ? before.slug : slug,
                vendor == null ? before.vendor : vendor,
                tags.isEmpty() ? before.tags : tags,
                categories.isEmpty() ? before.categories : categories,
                null,
                images.isEmpty() ? before.images : withTexts(before),
                metadata.isEmpty() ? before.metadata : metadata,
                translations.isEmpty() ? before.translations : translations,
                compliance == null ? before.compliance : compliance,
                relatedProducts.isEmpty() ? before.relatedProducts : relatedProducts);
    }

    /** The same with other addresses of its pictures. */
    public ProductFacts withImages(UnaryOperator<String> address) {
        return withImages(images.stream()
                .map(image -> new Image(address.apply(image.url()), image.alt()))
                .toList());
    }

    public ProductFacts withImages(List<Image> others) {
        return new ProductFacts(
                slug, vendor, tags, categories, null, others, metadata, translations, compliance, relatedProducts);
    }

    public ProductFacts withCategories(List<String> others) {
        return new ProductFacts(
                slug, vendor, tags, others, null, images, metadata, translations, compliance, relatedProducts);
    }

    public ProductFacts relatedTo(List<String> ids) {
        return new ProductFacts(slug, vendor, tags, categories, null, images, metadata, translations, compliance, ids);
    }
}
