package dev.comptoir.carts.abandonment;

import dev.comptoir.contracts.shared.FieldRules;
import dev.comptoir.platform.page.QueryEmail;
import dev.comptoir.platform.page.QueryRange;
import dev.comptoir.platform.page.QueryTime;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The filters of the list of abandoned carts. */
public class AbandonedCartListRequest {

    @RestQuery
    @Parameter(description = "Abandoned at or after, RFC 3339")
    @Size(max = 40)
    String abandonedFrom;

    @RestQuery
    @Parameter(description = "Abandoned before, RFC 3339")
    @Size(max = 40)
    String abandonedTo;

    @RestQuery
    @Parameter(description = """
            Changed at or after, RFC 3339. To catch up, ask with the `updatedAt` of the last row seen minus a minute, sorted \
            by `updatedAt` and with every `status`.""")
    @Size(max = 40)
    String updatedFrom;

    @RestQuery
    @Parameter(description = "Worth at least this, in the store's currency", example = "50.00")
    @Pattern(regexp = "^\\d{1,12}(\\.\\d{1,4})?$", message = "must be an amount such as 50.00")
    String minTotal;

    @RestQuery
    @Parameter(description = "The customer's whole e-mail, in any case")
    @Size(max = FieldRules.EMAIL_LENGTH)
    String email;

    @RestQuery
    @Parameter(description = "Contains this SKU")
    @Size(max = FieldRules.SKU_LENGTH)
    String sku;

    @RestQuery
    @Parameter(description = "Reminded by this recovery campaign")
    UUID campaignId;

    @RestQuery
    @Parameter(description = """
            May be repeated. ABANDONED: no reminder planned; SCHEDULED: one is planned; SENT; RECOVERED; RESUMED: the shopper \
            is back; ORDERED: without the link; PLACED_BY_MERCHANT: you made an order of it. Left out: all but the last three""")
    @Size(max = 7)
    List<AbandonedCartStatus> status;

    @RestQuery
    @Parameter(description = "True: only the hidden ones; left out: only those that are not")
    @DefaultValue("false")
    boolean hidden;

    @RestQuery
    @Parameter(description = "A leading minus: newest first")
    @DefaultValue("-abandonedAt")
    @Pattern(
            regexp = "^(-abandonedAt|-updatedAt|updatedAt)$",
            message = "must be -abandonedAt, -updatedAt or updatedAt")
    String sort;

    Instant abandonedFrom() {
        return QueryTime.parse("abandonedFrom", abandonedFrom);
    }

    Instant abandonedTo() {
        Instant end = QueryTime.parse("abandonedTo", abandonedTo);
        QueryRange.check("abandonedFrom", abandonedFrom(), "abandonedTo", end);
        return end;
    }

    Instant updatedFrom() {
        return QueryTime.parse("updatedFrom", updatedFrom);
    }

    String normalisedEmail() {
        return QueryEmail.parse(email);
    }

    List<AbandonedCartStatus> statuses() {
        return status == null || status.isEmpty() ? AbandonedCartStatus.UNFINISHED : status;
    }
}
