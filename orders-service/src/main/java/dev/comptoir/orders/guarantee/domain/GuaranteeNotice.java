package dev.comptoir.orders.guarantee.domain;

import java.util.Set;

/**
 * What decides whether an order's confirmation reminds of the legal guarantee of conformity.
 *
 * @param vatNumber of a business, to which the consumer's guarantee is not due; null for a consumer
 * @param country where the goods go; null when it is not known
 * @param hasGoods whether anything of it is a thing: downloads have rules of their own
 */
public record GuaranteeNotice(String vatNumber, String country, boolean hasGoods) {

    private static final Set<String> EUROPEAN_ECONOMIC_AREA = Set.of(
            "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IS", "IE", "IT", "LV", "LI",
            "LT", "LU", "MT", "NL", "NO", "PL", "PT", "RO", "SK", "SI", "ES", "SE");

    public boolean isDue(NoticeScope scope) {
        return hasGoods && vatNumber == null && isInScope(scope);
    }

    private boolean isInScope(NoticeScope scope) {
        return switch (scope) {
            case EU_CONSUMERS -> country != null && EUROPEAN_ECONOMIC_AREA.contains(country);
            case CONSUMERS -> true;
            case NOBODY -> false;
        };
    }
}
