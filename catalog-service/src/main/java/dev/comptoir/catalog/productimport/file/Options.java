package dev.comptoir.catalog.productimport.file;

import dev.comptoir.catalog.product.domain.FilePolicy;
import dev.comptoir.catalog.product.domain.Option;
import dev.comptoir.catalog.productimport.domain.VariantDraft;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the options of variants say about their product and their name. */
final class Options {

    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_VALUE = 128;

    private Options() {}

    /** The values in the order the variants have them. */
    static List<Option> of(Collection<String> names, List<VariantDraft> variants) {
        return names.stream()
                .map(name -> new Option(
                        name,
                        variants.stream()
                                .map(variant -> variant.details().options().get(name))
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList()))
                .filter(option -> !option.values().isEmpty())
                .toList();
    }

    static String name(Map<String, String> options, String productName) {
        return FilePolicy.variantName(options, productName);
    }

    static void check(Cells cells, Column column, String name, String value) {
        if (name.length() > LONGEST_NAME || value.length() > LONGEST_VALUE) {
            cells.refuse(
                    column,
                    "too-long",
                    "An option's name has at most " + LONGEST_NAME + " characters, its value " + LONGEST_VALUE + ".");
        }
    }
}
