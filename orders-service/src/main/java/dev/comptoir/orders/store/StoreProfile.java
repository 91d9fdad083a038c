package dev.comptoir.orders.store;

import dev.comptoir.contracts.orders.StoreProfileSavedV1;
import dev.comptoir.contracts.shared.AddressV1;
import dev.comptoir.contracts.shared.ChangedFields;
import dev.comptoir.contracts.shared.FieldDifference;
import dev.comptoir.platform.db.Columns;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The store's name, currency and zone. */
@Schema(
        name = "StoreProfile",
        requiredProperties = {"name", "email", "currency", "timeZone", "locale", "storefrontUrl"})
public record StoreProfile(
        @Schema(description = "Rises with every change; the ETag")
        long version,

        String name,

        @Schema(description = "Sender of mails, and where the merchant's own mails go")
        String email,

        @Schema(description = "ISO 4217; fixed once the first order is placed")
        String currency,

        @Schema(description = "IANA zone; day buckets of reports follow it")
        String timeZone,

        @Schema(description = "BCP 47 tag; language of the merchant's mails")
        String locale,

        String storefrontUrl,
        AddressV1 address,

        @Schema(description = "Whether the catalogue's prices contain the tax")
        boolean pricesIncludeTax,

        @Schema(description = "How mails look and who sends them; absent while nothing was chosen", nullable = true)
        StoreEmails emails) {

    static final StoreProfile FIRST = new StoreProfile(
            1,
            "My store",
            "store@example.com",
            "EUR",
            "Europe/Paris",
            "en",
            "http://localhost:3000",
            null,
            false,
            null);

    static StoreProfile read(Columns c) {
        return new StoreProfile(
                c.number(),
                c.text(),
                c.text(),
                c.text(),
                c.text(),
                c.text(),
                c.text(),
                c.json(AddressV1.class),
                c.bool(),
                c.json(StoreEmails.class));
    }

    /** @param before null for the first */
    StoreProfileSavedV1 saved(StoreProfile before) {
        return new StoreProfileSavedV1(
                version,
                name,
                email,
                currency,
                timeZone,
                locale,
                storefrontUrl,
                address,
                pricesIncludeTax,
                emails == null ? null : emails.contract(),
                FieldDifference.between(ChangedFields.STORE_PROFILE, before, this));
    }
}
