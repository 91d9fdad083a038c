package dev.comptoir.catalog.fetchschedule;

import dev.comptoir.catalog.productfacts.Texts;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The new state of a schedule. */
@Schema(name = "SaveFetchScheduleRequest")
public record SaveFetchScheduleRequest(
        @Schema(
                description = "A page of a domain of `/settings/catalog`; one schedule a page",
                examples = "https://shop.example.com/products")
        @NotNull
        @Size(max = Texts.ADDRESS)
        @Pattern(regexp = Texts.WEB_ADDRESS, message = Texts.WEB_ADDRESS_MESSAGE)
        String url,

        @Schema(description = "Hours between two fetches, 1 to 720", defaultValue = "24") @Min(1) @Max(720)
        Integer everyHours,

        @Schema(description = "Whether the pages that it leads to with rel=next are read, too", defaultValue = "false")
        Boolean followPages,

        @Schema(description = "Whether it is fetched", defaultValue = "true")
        Boolean active) {

    private static final int A_DAY = 24;

    /** Its first fetch is due at once, and nothing has failed yet. */
    FetchSchedule schedule(UUID id, long version, Instant now) {
        return new FetchSchedule(
                id,
                version,
                url,
                everyHours == null ? A_DAY : everyHours,
                Boolean.TRUE.equals(followPages),
                active == null || active,
                now,
                null,
                0,
                now);
    }
}
