package dev.comptoir.files.download;

import dev.comptoir.files.storage.Storage;
import dev.comptoir.platform.http.PublicLink;
import dev.comptoir.platform.mail.Language;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The page behind the links of mails. */
@Path("/downloads/{token}/page")
@Produces(MediaType.TEXT_HTML)
@PermitAll
@Tag(name = "Downloads", description = "Public links of buyers; no API key")
@PublicLink
class DownloadPageResource {

    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src https: http:; base-uri 'none'; frame-ancestors 'none';"
                    + " form-action 'self'";

    private final ShowDownloadPage show;
    private final Storage storage;

    DownloadPageResource(ShowDownloadPage show, Storage storage) {
        this.show = show;
        this.storage = storage;
    }

    @GET
    @Operation(operationId = "showDownloadPage", summary = "The page of a download, for people", description = """
            HTML with the file's name and size, licence keys, what is left, and a button to the file; in English or French by
            Accept-Language, else in the order's language. This is where the links of mails lead, so that programs that open
            them before their reader count nothing. A link that gives nothing is a page too, with its status.""")
    @APIResponse(responseCode = "200", description = "The page", content = @Content(mediaType = "text/html"))
    @APIResponse(
            responseCode = "404",
            description = "The link is cut or forged",
            content = @Content(mediaType = "text/html"))
    @APIResponse(
            responseCode = "410",
            description = "Expired, used up, revoked or deleted",
            content = @Content(mediaType = "text/html"))
    public Uni<Response> get(@RestPath String token, @Context HttpHeaders headers) {
        return show.show(token, language(headers))
                .map(shown -> Response.status(shown.status())
                        .type("text/html;charset=UTF-8")
                        .entity(DownloadTemplates.page(shown.page()).render())
                        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                        .header(HttpHeaders.VARY, "Accept-Language")
                        .header("Referrer-Policy", "no-referrer")
                        .header("X-Content-Type-Options", "nosniff")
                        .header("X-Robots-Tag", "noindex, nofollow")
                        .header("Content-Security-Policy", policy())
                        .build());
    }

    /** The button may lead where the bytes are. */
    private String policy() {
        return storage.origin().map(origin -> POLICY + " " + origin).orElse(POLICY);
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
