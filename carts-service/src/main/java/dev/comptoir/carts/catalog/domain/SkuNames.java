package dev.comptoir.carts.catalog.domain;

import dev.comptoir.kernel.LanguageTags;
import java.util.HashMap;
import java.util.Map;

/**
 * What a SKU is called in carts, and from there in orders and mails.
 *
 * @param main where the language asked for has no name of its own
 * @param translated by language tag in small letters, such as {@code fr} and {@code fr-ca}
 */
public record SkuNames(String main, Map<String, String> translated) {

    public SkuNames {
        translated = Map.copyOf(translated);
    }

    /**
     * The product's name with that of the variant, which is not translated.
     *
     * @param variant null for none
     * @param translations of the product's name, by language tag
     * @param longest as long as a name may be; longer ones are shortened
     */
    public static SkuNames of(String product, String variant, Map<String, String> translations, int longest) {
        boolean saysNothing = variant == null || variant.isBlank() || variant.equals(product);
        String ending = saysNothing ? "" : " – " + variant;
        Map<String, String> others = HashMap.newHashMap(translations.size());
        translations.forEach(
                (language, name) -> others.put(LanguageTags.normal(language), shortened(name + ending, longest)));
        return new SkuNames(shortened(product + ending, longest), others);
    }

    /**
     * The name of exactly this tag, else of its language, else the main one.
     *
     * @param locale BCP 47, in any case and with - or _
     */
    public String in(String locale) {
        return LanguageTags.pick(translated, locale, main);
    }

    private static String shortened(String name, int longest) {
        if (name.length() <= longest) {
            return name;
        }
        int end = longest - 1;
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
