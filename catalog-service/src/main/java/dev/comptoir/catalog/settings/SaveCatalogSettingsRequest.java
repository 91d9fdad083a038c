package dev.comptoir.catalog.settings;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The new settings of the catalogue. */
@Schema(name = "SaveCatalogSettingsRequest")
public record SaveCatalogSettingsRequest(
        @Schema(
                description =
                        "Domains whose pages may be fetched, with all names below them; without scheme, port and path",
                examples = "[\"shop.example.com\"]")
        @NotNull
        @Size(max = 50)
        List<
                        @NotNull @Size(min = 1, max = 253)
                        @Pattern(
                                regexp = "[\\p{L}\\p{N}]([\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?",
                                message = "must be a domain such as shop.example.com")
                        String>
                fetchDomains) {

    List<String> domains() {
        return fetchDomains.stream()
                .map(domain -> domain.toLowerCase(Locale.ROOT))
                .distinct()
                .sorted()
                .toList();
    }
}
