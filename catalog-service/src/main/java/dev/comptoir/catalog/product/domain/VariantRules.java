package dev.comptoir.catalog.product.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What must hold among the variants of one product and between them and its options. */
public final class VariantRules {

    public static final int MOST_VARIANTS = 200;

    private VariantRules() {}

    static void check(List<Option> options, List<VariantDetails> variants) {
        if (variants.isEmpty()) {
            throw ProductProblem.variantCount(0);
        }
        checkMost(variants.size());
        checkOptions(options);
        Map<String, Option> byName = options.stream().collect(Collectors.toMap(Option::name, Function.identity()));
        Set<String> skus = new HashSet<>();
        for (VariantDetails variant : variants) {
            if (!skus.add(variant.sku())) {
                throw ProductProblem.duplicateSku(variant.sku());
            }
            variant.options().forEach((name, value) -> checkChoice(variant.sku(), byName.get(name), name, value));
        }
    }

    public static void checkMost(int variants) {
        if (variants > MOST_VARIANTS) {
            throw ProductProblem.variantCount(variants);
        }
    }

    private static void checkOptions(List<Option> options) {
        Set<String> names = new HashSet<>();
        for (Option option : options) {
            if (!names.add(option.name())) {
                throw ProductProblem.duplicateOption(option.name());
            }
            if (new HashSet<>(option.values()).size() < option.values().size()) {
                throw ProductProblem.duplicateOptionValue(option.name());
            }
        }
    }

    private static void checkChoice(String sku, Option option, String name, String value) {
        if (option == null) {
            throw ProductProblem.unknownOption(sku, name);
        }
        if (!option.values().contains(value)) {
            throw ProductProblem.unknownOptionValue(sku, name, value);
        }
    }
}
