package dev.comptoir.catalog.productimport.file;

import dev.comptoir.catalog.productfacts.Texts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;

/** Makes the SKU of a variant that has none: always the same one for the same product and options. */
public final class Slugs {

    private static final int HASH = 8;

    private Slugs() {}

    public static String sku(String product, Collection<String> values) {
        StringBuilder whole = new StringBuilder(slug(product));
        values.stream()
                .map(Slugs::slug)
                .filter(slug -> !slug.isEmpty())
                .forEach(slug -> whole.append('-').append(slug));
        String sku = whole.toString();
        return sku.length() <= Texts.SKU ? sku : sku.substring(0, Texts.SKU - HASH - 1) + "-" + hash(sku);
    }

    private static String slug(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}_.]+", "-")
                .replaceAll("^-+|-+$", "");
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH / 2);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
