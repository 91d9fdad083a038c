package dev.comptoir.catalog.settings;

import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** From where products may be fetched. */
@Schema(name = "CatalogSettings", requiredProperties = "updatedAt")
public record CatalogSettings(
        @Schema(
                description = "Domains whose pages may be fetched, with all names below them; empty: none",
                examples = "[\"shop.example.com\"]",
                maxItems = 50)
        List<String> fetchDomains,

        @Schema(description = "Rises with every change; the ETag")
        long version,

        @Schema(description = "When this was last changed, UTC")
        Instant updatedAt) {

    static CatalogSettings read(Columns c) {
        return new CatalogSettings(c.texts(), c.number(), c.instant());
    }

    /** Whether a host is one of the domains or below one. */
    public boolean allows(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return fetchDomains.stream().anyMatch(domain -> name.equals(domain) || name.endsWith("." + domain));
    }
}
