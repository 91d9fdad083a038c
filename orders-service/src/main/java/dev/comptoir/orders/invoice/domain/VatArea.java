package dev.comptoir.orders.invoice.domain;

import java.util.Map;
import java.util.Set;

/** The member states of the EU, as value added tax sees them. */
public final class VatArea {

    private static final Set<String> MEMBERS = Set.of(
            "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT", "LV", "LT", "LU",
            "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE");
    /** Monaco belongs to France; Greece begins its numbers with EL. */
    private static final Map<String, String> MEANT = Map.of("MC", "FR", "EL", "GR");

    private VatArea() {}

    /** Whether goods or a service go from one member state to another. */
    public static boolean isAcross(String from, String to) {
        return isMember(from) && isMember(to) && !meant(from).equals(meant(to));
    }

    /** Whether they leave the area. */
    static boolean isOut(String from, String to) {
        return isMember(from) && to != null && !isMember(to);
    }

    /** The country a VAT number begins with; null for none. */
    public static String countryOf(String vatNumber) {
        return vatNumber == null || vatNumber.length() < 2 ? null : vatNumber.substring(0, 2);
    }

    public static boolean isFrance(String country) {
        return country != null && meant(country).equals("FR");
    }

    public static boolean isMember(String country) {
        return country != null && MEMBERS.contains(meant(country));
    }

    private static String meant(String country) {
        return MEANT.getOrDefault(country, country);
    }
}
