package dev.comptoir.catalog.fetchschedule;

import dev.comptoir.catalog.fetchschedule.domain.FetchPace;
import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page that is fetched again and again. */
@Schema(
        name = "FetchSchedule",
        requiredProperties = {"url", "nextFetchAt", "updatedAt"})
public record FetchSchedule(
        UUID id,

        @Schema(description = "Rises with every change of yours, and when it is given up; the ETag")
        long version,

        @Schema(description = "The page", maxLength = 2048) String url,
        @Schema(description = "Hours between two fetches") int everyHours,

        @Schema(description = "Whether the pages that it leads to are read, too")
        boolean followPages,

        @Schema(description = "False: it is not fetched; so after the page could not be read 10 times in a row")
        boolean active,

        @Schema(description = "When it is fetched next, UTC; sooner than everyHours after a failure")
        Instant nextFetchAt,

        @Schema(
                description = "The last fetch, with what became of each button; absent before the first",
                nullable = true)
        UUID lastFetchId,

        @Schema(description = "How often it could not be read since it was read last. The products stay as they are")
        int failuresInRow,

        @Schema(description = "When it was changed or fetched last, UTC")
        Instant updatedAt) {

    static FetchSchedule read(Columns c) {
        return new FetchSchedule(
                c.uuid(),
                c.number(),
                c.text(),
                c.integer(),
                c.bool(),
                c.bool(),
                c.instant(),
                c.uuid(),
                c.integer(),
                c.instant());
    }

    FetchPace pace() {
        return new FetchPace(everyHours, failuresInRow);
    }
}
