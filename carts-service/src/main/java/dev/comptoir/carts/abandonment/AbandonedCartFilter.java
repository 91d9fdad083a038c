package dev.comptoir.carts.abandonment;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.FieldError;
import dev.comptoir.kernel.Kind;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of the list of abandoned carts. */
public class AbandonedCartFilter {

    /** Shown when no status is asked for: carts still left, and those the reminders brought in. */
    private static final List<String> UNFINISHED = List.of("ABANDONED", "SCHEDULED", "SENT", "RECOVERED");

    @Parameter(description = "Abandoned at or after, RFC 3339")
    @QueryParam("abandonedFrom")
    @Size(max = 40)
    String abandonedFrom;

    @Parameter(description = "Abandoned before, RFC 3339")
    @QueryParam("abandonedTo")
    @Size(max = 40)
    String abandonedTo;

    @Parameter(description = "Worth at least this, in the store's currency", example = "50.00")
    @QueryParam("minTotal")
    @Pattern(regexp = "\\d{1,12}(\\.\\d{1,4})?", message = "must be an amount such as 50.00")
    String minTotal;

    @Parameter(description = "The customer's whole e-mail, in any case")
    @QueryParam("email")
    @Size(max = 254)
    String email;

    @Parameter(description = "Contains this SKU")
    @QueryParam("sku")
    @Size(max = 100)
    String sku;

    @Parameter(description = "Reminded by this recovery campaign")
    @QueryParam("campaignId")
    UUID campaignId;

    @Parameter(
            description = "May be repeated. ABANDONED: no reminder planned; SCHEDULED: one is planned; SENT; RECOVERED;"
                    + " RESUMED: the shopper is back; ORDERED: without the link. Left out: all but RESUMED and ORDERED")
    @QueryParam("status")
    @Size(max = 6)
    List<@Pattern(regexp = "ABANDONED|SCHEDULED|SENT|RECOVERED|RESUMED|ORDERED") String> status;

    @Parameter(description = "How many at most")
    @QueryParam("limit")
    @DefaultValue("20")
    @Min(1)
    @Max(100)
    int limit;

    @Parameter(description = "nextCursor of the page before, with the same filters")
    @QueryParam("cursor")
    @Size(max = 500)
    String cursor;

    @Parameter(description = "true: also count them all")
    @QueryParam("count")
    boolean count;

    OffsetDateTime from() {
        return instant("abandonedFrom", abandonedFrom, OffsetDateTime.parse("1970-01-01T00:00:00Z"));
    }

    OffsetDateTime to() {
        return instant("abandonedTo", abandonedTo, OffsetDateTime.parse("9999-01-01T00:00:00Z"));
    }

    String normalisedEmail() {
        return email == null ? null : email.strip().toLowerCase(Locale.ROOT);
    }

    String[] statuses() {
        return (status == null || status.isEmpty() ? UNFINISHED : status).toArray(String[]::new);
    }

    /** What a cursor is bound to. */
    String scope() {
        return "abandoned-carts?"
                + String.join(
                        "&",
                        List.of(
                                from().toString(),
                                to().toString(),
                                String.valueOf(minTotal),
                                String.valueOf(normalisedEmail()),
                                String.valueOf(sku),
                                String.valueOf(campaignId),
                                String.join(",", statuses())));
    }

    private static OffsetDateTime instant(String name, String value, OffsetDateTime absent) {
        if (value == null) {
            return absent;
        }
        try {
            // A plus in a query means a space; people forget to encode it.
            return OffsetDateTime.parse(value.replace(' ', '+'));
        } catch (DateTimeParseException _) {
            String detail = "Write times like 2026-11-27T09:00:00Z.";
            throw new DomainException(
                    "invalid-request",
                    Kind.INVALID,
                    name + " is no time. " + detail,
                    Map.of(),
                    List.of(new FieldError(name, "invalid-value", detail)));
        }
    }
}
