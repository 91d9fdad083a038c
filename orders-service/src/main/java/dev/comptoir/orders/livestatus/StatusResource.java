package dev.comptoir.orders.livestatus;

import dev.comptoir.json.Json;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.platform.http.PublicLink;
import dev.comptoir.platform.mail.Language;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The live status of an order over HTTP, for everybody who has its link. */
@Path("/order-status/{token}")
@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
@Tag(name = "Public links")
@PermitAll
@PublicLink
class StatusResource {

    /** The form of the page is answered with the address of the payment page, wherever that is. */
    private static final String PAGE_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src https: http:; base-uri 'none';"
                    + " form-action 'self' https: http:; frame-ancestors 'none'";

    private final FindStatus status;

    StatusResource(FindStatus status) {
        this.status = status;
    }

    @GET
    @Operation(
            operationId = "getLiveOrderStatus",
            summary = "Get the live status of an order as its buyer sees it",
            description = """
                    Public, no key: the token is in the link of every mail about the order. JSON, or a page for browsers (Accept:
                    text/html), in English or French by Accept-Language, else in the order's language. Number, states in plain words,
                    lines, parcels, totals and what is due; no names or addresses. May be kept for 10 seconds; answers 304 to
                    If-None-Match. A token that was cut, changed or made for something else is 404, whatever it looks like.""")
    @APIResponseSchema(value = OrderStatusView.class, responseCode = "200", responseDescription = "The status")
    @APIResponse(responseCode = "304", description = "Unchanged since that ETag")
    @APIResponse(responseCode = "404", description = "`order-status-not-found`")
    public Uni<Response> get(
            @RestPath @Size(max = 400) String token, @Context HttpHeaders headers, @Context Request request) {
        boolean isPage = wantsPage(headers);
        return Uni.createFrom()
                .deferred(() -> status.find(token, language(headers)))
                .map(found -> isPage ? page(found, token, request) : json(found, request))
                .onFailure(DomainException.class)
                .recoverWithUni(refusal -> isPage
                        ? Uni.createFrom().item(unknown(headers))
                        : Uni.createFrom().failure(refusal));
    }

    private static Response json(FindStatus.Found found, Request request) {
        return answer(200, Json.write(OrderStatusView.of(found)), "application/json", request);
    }

    private static Response page(FindStatus.Found found, String token, Request request) {
        StatusPage page = StatusPages.page(found.facts(), found.language(), token, found.takesPayments());
        return answer(200, StatusTemplates.page(page).render(), "text/html;charset=UTF-8", request);
    }

    private static Response unknown(HttpHeaders headers) {
        Language wanted = language(headers);
        Language language = wanted == null ? Language.ENGLISH : wanted;
        StatusMessages messages = language.messages(StatusMessages.class);
        String page = StatusTemplates.unknown(language.tag(), messages.unknownTitle(), messages.unknownText())
                .render();
        return answer(404, page, "text/html;charset=UTF-8", null);
    }

    /** The tag is of what is sent, so that it changes with whatever is shown. */
    private static Response answer(int status, String body, String type, Request request) {
        EntityTag tag = new EntityTag(BodyTags.of(body));
        Response.ResponseBuilder unchanged = request == null ? null : request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer =
                unchanged == null ? Response.status(status).type(type).entity(body) : unchanged;
        return answer.tag(request == null ? null : tag)
                .header(HttpHeaders.CACHE_CONTROL, status == 200 ? "private, max-age=10" : "no-store")
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Robots-Tag", "noindex, nofollow")
                .header("Content-Security-Policy", PAGE_POLICY)
                .build();
    }

    private static boolean wantsPage(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .filter(type -> !type.isWildcardSubtype())
                .map(type -> type.getSubtype())
                .filter(type -> type.equals("html") || type.equals("xhtml+xml") || type.equals("json"))
                .findFirst()
                .filter(type -> !type.equals("json"))
                .isPresent();
    }

    /** Null when the reader has no wish that can be met. */
    private static Language language(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream()
                .map(Locale::getLanguage)
                .filter(tag -> tag.equals("fr") || tag.equals("en"))
                .findFirst()
                .map(Language::of)
                .orElse(null);
    }
}
