package dev.comptoir.orders.quote;

import dev.comptoir.contracts.shared.FieldRules;
import dev.comptoir.orders.quote.domain.QuoteState;
import dev.comptoir.platform.page.ListQuery;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.page.QueryEmail;
import dev.comptoir.platform.page.QueryTime;
import dev.comptoir.platform.page.SortByTime;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The query parameters of the list of quotes. */
class QuoteListRequest extends PageRequest {

    @RestQuery
    @Parameter(description = "As it is shown: an open or sent one whose time is up is EXPIRED.")
    QuoteState state;

    @RestQuery
    @Parameter(description = "The customer's whole e-mail, in any case.")
    @Size(max = FieldRules.EMAIL_LENGTH)
    String email;

    @RestQuery
    @Parameter(schema = @Schema(format = "date-time", maxLength = 40), description = """
            RFC 3339 time, inclusive. With `sort=updatedAt` a program catches up with what it missed: it goes on from the last
            `updatedAt` it has seen less a minute, because changes that run at once may end in another order. A quote that
            expires by its time does not change.""")
    String updatedFrom;

    @RestQuery
    @DefaultValue("-createdAt")
    @Parameter(description = "`createdAt` or `updatedAt`; with a leading minus largest first.")
    @Pattern(regexp = "^-?(createdAt|updatedAt)$", message = "must be createdAt or updatedAt, with or without -")
    String sort;

    ListQuery query(Instant now) {
        ListQuery query = inState(now, ListQuery.of("quotes", Quote.COLUMNS, "quotes"))
                .and("customer_email = ?", QueryEmail.parse(email))
                .and("changed_at >= ?", QueryTime.parse("updatedFrom", updatedFrom));
        return new SortByTime(sort).on(query, "created_at", "changed_at", "id");
    }

    /** As {@link Quote#at} shows them. */
    private ListQuery inState(Instant now, ListQuery query) {
        return switch (state) {
            case null -> query;
            case EXPIRED -> query.only(true, "state in ('OPEN', 'SENT')").asOf("valid_until <= ?", now);
            case OPEN, SENT ->
                query.and("state = ?", state.name()).asOf("(valid_until is null or valid_until > ?)", now);
            case ACCEPTED, DECLINED, CONVERTED -> query.and("state = ?", state.name());
        };
    }

    /** Where the row stands in the order that was asked for. */
    List<Object> position(Quote quote) {
        return new SortByTime(sort).position(quote.createdAt(), quote.changedAt(), quote.id());
    }
}
