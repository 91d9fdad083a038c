package dev.comptoir.carts.discount.domain;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A code as it was found: of a discount, with limits of its own.
 *
 * @param code as it was written when it was made
 * @param maxUses null when only the discount's limit counts
 * @param expiresOn last day in the store's time zone; null for that of the discount
 */
public record DiscountCode(UUID discountId, String code, Integer maxUses, int uses, LocalDate expiresOn) {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}\\p{Z}\\s]+");

    /**
     * What two spellings of one code have in common: letter case, blanks, invisible characters and the forms of an accent
     * do not count.
     */
    public static String key(String code) {
        String plain = INVISIBLE
                .matcher(Normalizer.normalize(code, Normalizer.Form.NFKC))
                .replaceAll("");
        String folded = plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    public boolean isExhausted() {
        return maxUses != null && uses >= maxUses;
    }

    boolean isExpired(LocalDate today) {
        return expiresOn != null && today.isAfter(expiresOn);
    }
}
