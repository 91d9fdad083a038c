package dev.comptoir.contracts.shared;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A product with all its variants as they stand now; status is DRAFT, ACTIVE or ARCHIVED.
 *
 * @param categories paths such as {@code Clothing > Shirts}, the main one first; null when it is not said
 * @param guarantee null when nothing is guaranteed beyond the law
 * @param translatedNames its name in other languages, by language tag; none when null
 */
public record ProductV1(
        UUID productId,
        String externalId,
        String name,
        String description,
        String status,
        String imageUrl,
        List<VariantV1> variants,
        List<String> categories,
        GuaranteeV1 guarantee,
        Map<String, String> translatedNames) {

    /** Events from before names were translated have none. */
    public ProductV1 {
        translatedNames = translatedNames == null ? Map.of() : translatedNames;
    }
}
