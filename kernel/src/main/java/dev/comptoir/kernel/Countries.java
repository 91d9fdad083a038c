package dev.comptoir.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The countries and regions an address, a tax rate or a shipping method may name, so that all programs come to one verdict:
 * ISO 3166-1 alpha-2, and XK for Kosovo, which carriers and the European Union use although ISO has not assigned it.
 */
public final class Countries {

    private static final Set<String> ASSIGNED = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2);
    private static final Map<String, String> COMMON_MISTAKES = Map.of("UK", "GB", "EL", "GR");

    private Countries() {}

    /** In capitals, as ISO writes it. */
    public static boolean isKnown(String code) {
        return ASSIGNED.contains(code) || "XK".equals(code);
    }

    /** The code that someone means who writes a common wrong one, such as GB for UK. */
    public static Optional<String> meantBy(String code) {
        return Optional.ofNullable(COMMON_MISTAKES.get(code));
    }

    /** One sentence that says what to write instead of an unknown code. */
    public static String advice(String code) {
        return meantBy(code)
                .map(meant -> "ISO 3166-1 has no %s; the code is %s.".formatted(code, meant))
                .orElse("There is no country %s in ISO 3166-1.".formatted(code));
    }

    /**
     * Whether two spellings name one region of a country: case, accents, blanks at the ends and a leading country code, as
     * in CA-QC, make no difference. A name is not the code it stands for: Quebec is not QC.
     */
    public static boolean isSameRegion(String country, String one, String other) {
        return Objects.equals(plainRegion(country, one), plainRegion(country, other));
    }

    private static String plainRegion(String country, String region) {
        if (region == null) {
            return "";
        }
        String letters = Normalizer.normalize(region, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String plain = letters.strip().toUpperCase(Locale.ROOT);
        return plain.startsWith(country + "-") ? plain.substring(country.length() + 1) : plain;
    }
}
