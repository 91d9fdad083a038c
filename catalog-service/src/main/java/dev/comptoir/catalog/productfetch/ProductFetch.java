package dev.comptoir.catalog.productfetch;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.comptoir.catalog.productfetch.domain.ButtonResult;
import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page that was fetched, and what became of its buttons. */
@Schema(
        name = "ProductFetch",
        description = "A page that was fetched, and what became of each of its buttons.",
        requiredProperties = {"url", "startedBy", "startedAt", "counts", "updatedAt"})
public record ProductFetch(
        UUID id,

        @Schema(description = "FAILED: the page was not read, failure says why")
        State state,

        @Schema(maxLength = 2048) String url,

        @Schema(description = "True: nothing was changed; the results say what would have been")
        boolean dryRun,

        @Schema(description = "How many pages were read; more than 1 only with followPages")
        int pages,

        @Schema(description = "Name of the API key that asked for it", maxLength = 200)
        String startedBy,

        Instant startedAt,

        @Schema(description = "Absent while it runs") Instant finishedAt,

        @Schema(description = "Why the page was not read; absent otherwise")
        Failure failure,

        Counts counts,

        @Schema(description = "One entry per button, in the order of the pages", maxItems = 500)
        List<FetchedButtonView> buttons,

        @Schema(description = "When it was finished, or started before that")
        Instant updatedAt) {

    private static final TypeReference<List<FetchedButtonView>> BUTTONS = new TypeReference<>() {};

    /** How far it is. */
    @Schema(name = "ProductFetchState")
    public enum State {
        RUNNING,
        COMPLETED,
        FAILED
    }

    /** Why a page was not read. */
    @Schema(
            name = "ProductFetchFailure",
            requiredProperties = {"code", "detail"})
    public record Failure(
            @Schema(maxLength = 64) String code,
            @Schema(maxLength = 500) String detail) {}

    /** The buttons by what became of them. */
    @Schema(name = "ProductFetchCounts")
    public record Counts(
            @Schema(description = "All buttons of the page") int found,
            int created,
            int updated,
            int unchanged,

            @Schema(description = "Buttons that offer what another one offers")
            int repeated,

            int refused) {

        static Counts of(List<FetchedButtonView> buttons) {
            return new Counts(
                    buttons.size(),
                    count(buttons, ButtonResult.CREATED),
                    count(buttons, ButtonResult.UPDATED),
                    count(buttons, ButtonResult.UNCHANGED),
                    count(buttons, ButtonResult.REPEATED),
                    count(buttons, ButtonResult.REFUSED));
        }

        private static int count(List<FetchedButtonView> buttons, ButtonResult result) {
            return (int)
                    buttons.stream().filter(button -> button.result() == result).count();
        }
    }

    static ProductFetch read(Columns c) {
        UUID id = c.uuid();
        State state = c.word(State.class);
        String url = c.text();
        boolean isDryRun = c.bool();
        int pages = c.integer();
        String startedBy = c.text();
        Instant startedAt = c.instant();
        Instant finishedAt = c.instant();
        Failure failure = failure(c.textOrNull(), c.text());
        List<FetchedButtonView> buttons = c.json(BUTTONS);
        return new ProductFetch(
                id,
                state,
                url,
                isDryRun,
                pages,
                startedBy,
                startedAt,
                finishedAt,
                failure,
                Counts.of(buttons),
                buttons,
                c.instant());
    }

    private static Failure failure(String code, String detail) {
        return code == null ? null : new Failure(code, detail);
    }
}
