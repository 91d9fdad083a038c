package dev.comptoir.orders.bulk;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of all selected orders. */
@Schema(name = "BulkOrderResults")
public record BulkResults(
        @Schema(description = "One for each order, in the order they were named; named twice is one")
        List<BulkResult> results,

        int changed,
        int unchanged,
        int refused) {

    static BulkResults of(List<BulkResult> results) {
        return new BulkResults(
                results,
                count(results, BulkResult.Outcome.CHANGED),
                count(results, BulkResult.Outcome.UNCHANGED),
                count(results, BulkResult.Outcome.REFUSED));
    }

    private static int count(List<BulkResult> results, BulkResult.Outcome outcome) {
        return (int)
                results.stream().filter(result -> result.outcome() == outcome).count();
    }
}
