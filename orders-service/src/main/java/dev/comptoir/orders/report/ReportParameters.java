package dev.comptoir.orders.report;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which days and which money a report is about. */
class ReportParameters {

    @RestQuery
    @Parameter(
            description = "First day, in the store's time zone; with `to`. Both absent: the previous month.",
            schema = @Schema(format = "date", maxLength = 10))
    @Size(max = 10)
    String from;

    @RestQuery
    @Parameter(
            description = "The day after the last; with `from`, at most 1,830 days later.",
            schema = @Schema(format = "date", maxLength = 10))
    @Size(max = 10)
    String to;

    @RestQuery
    @Parameter(description = "Orders in this currency, ISO 4217; the store's when absent. Amounts are never converted.")
    @Pattern(regexp = "^[A-Z]{3}$", message = "must be a code of ISO 4217 such as EUR")
    String currency;
}
