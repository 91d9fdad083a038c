package dev.comptoir.orders.orderstatus;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.comptoir.contracts.orders.OrderStatusSavedV1;
import dev.comptoir.contracts.shared.ChangedFields;
import dev.comptoir.contracts.shared.FieldChangeV1;
import dev.comptoir.contracts.shared.FieldDifference;
import dev.comptoir.kernel.LanguageTags;
import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A status a merchant made up. */
@Schema(
        name = "OrderStatus",
        requiredProperties = {"name", "color", "updatedAt"})
public record OrderStatus(
        UUID id,

        @Schema(description = "Rises with every change; the ETag")
        long version,

        String name,

        @Schema(description = "The name in other languages, by language tag")
        Map<String, String> translations,

        @Schema(examples = "#1f6feb") String color,

        @Schema(description = "Whether customers get a mail when their order gets it")
        boolean notifyCustomer,

        @Schema(description = "Whether orders can get it; a retired one stays on the orders that have it")
        boolean enabled,

        @Schema(description = "When it was added or replaced last")
        Instant updatedAt) {

    private static final TypeReference<Map<String, String>> TRANSLATIONS = new TypeReference<>() {};

    static OrderStatus read(Columns c) {
        return new OrderStatus(
                c.uuid(), c.number(), c.text(), c.json(TRANSLATIONS), c.text(), c.bool(), c.bool(), c.instant());
    }

    /** @param before null for a new one */
    OrderStatusSavedV1 saved(OrderStatus before) {
        return event(version, enabled, false, FieldDifference.between(ChangedFields.ORDER_STATUS, before, this));
    }

    /** The deletion event carries a new version. */
    OrderStatusSavedV1 deleted() {
        return event(version + 1, false, true, List.of(new FieldChangeV1(null, "deleted", false, true)));
    }

    private OrderStatusSavedV1 event(
            long newVersion, boolean isEnabled, boolean isDeleted, List<FieldChangeV1> changes) {
        return new OrderStatusSavedV1(
                id, newVersion, name, translations, color, notifyCustomer, isEnabled, isDeleted, changes);
    }

    /** @param language a BCP 47 tag; its primary part decides when the whole is not translated */
    String nameIn(String language) {
        Map<String, String> byTag = HashMap.newHashMap(translations.size());
        translations.forEach((tag, translated) -> byTag.put(LanguageTags.normal(tag), translated));
        return LanguageTags.pick(byTag, language, name);
    }
}
