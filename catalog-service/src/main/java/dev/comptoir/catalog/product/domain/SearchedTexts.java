package dev.comptoir.catalog.product.domain;

import dev.comptoir.catalog.productfacts.domain.ProductFacts;
import dev.comptoir.catalog.productfacts.domain.SearchWords;
import dev.comptoir.catalog.productfacts.domain.Translation;
import java.util.ArrayList;
import java.util.List;

/** The texts by which a product is found. */
public final class SearchedTexts {

    private SearchedTexts() {}

    /** Its words, as they are searched. */
    public static String words(Product product) {
        return SearchWords.of(of(product));
    }

    private static List<String> of(Product product) {
        ProductFacts facts = product.details().facts();
        List<String> texts = new ArrayList<>(List.of(product.details().name(), product.externalId()));
        texts.add(facts.vendor());
        texts.addAll(facts.tags());
        texts.addAll(facts.categories());
        facts.translations().values().stream().map(Translation::name).forEach(texts::add);
        for (Variant variant : product.variants()) {
            texts.add(variant.sku());
            texts.add(variant.details().facts().barcode());
        }
        return texts;
    }
}
