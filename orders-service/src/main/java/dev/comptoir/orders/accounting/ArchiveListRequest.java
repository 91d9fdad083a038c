package dev.comptoir.orders.accounting;

import dev.comptoir.orders.accounting.domain.ClosingPeriod;
import dev.comptoir.platform.page.CatchUpRequest;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The query parameters of the list of archives. */
class ArchiveListRequest extends CatchUpRequest {

    @RestQuery
    @Parameter(description = "Only days, months or years.")
    ClosingPeriod length;
}
