package dev.comptoir.campaigns.unsubscribe;

import dev.comptoir.campaigns.mail.MailMessages;
import dev.comptoir.campaigns.mail.UnsubscribeTokens;
import dev.comptoir.platform.http.PublicLink;
import dev.comptoir.platform.mail.Language;
import dev.comptoir.platform.security.SignedTokens;
import dev.comptoir.storefront.StoreProfile;
import dev.comptoir.storefront.StoreProfiles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The public page behind the unsubscribe link of every reminder, and the one-click request of mail programs. */
@Path("/unsubscribe/{token}")
@Produces({MediaType.TEXT_HTML, MediaType.WILDCARD})
@Tag(name = "Public links", description = "Pages behind the links in mails; no API key")
@PermitAll
@PublicLink
class UnsubscribeResource {

    private final SignedTokens tokens;
    private final StoreProfiles profiles;
    private final Unsubscribe unsubscribe;

    UnsubscribeResource(SignedTokens tokens, StoreProfiles profiles, Unsubscribe unsubscribe) {
        this.tokens = tokens;
        this.profiles = profiles;
        this.unsubscribe = unsubscribe;
    }

    /** What a page is made of besides the token. */
    private record Frame(Language language, MailMessages messages, String store) {}

    @GET
    @Operation(
            operationId = "showUnsubscribePage",
            summary = "Show the page that asks for confirmation",
            description = """
            Public, no key. A page with one button; opening it changes nothing, so that link scanners unsubscribe nobody.
            In English or French by Accept-Language. A token that was not issued here answers 404 with a page.""")
    @APIResponse(responseCode = "200", description = "The page")
    @APIResponse(responseCode = "404", description = "The link is broken")
    public Uni<Response> show(@RestPath String token, @Context HttpHeaders headers) {
        boolean isValid = UnsubscribeTokens.read(tokens, token).isPresent();
        return frame(headers).map(frame -> isValid ? page(200, frame, PageText::question) : broken(frame));
    }

    @POST
    @Operation(
            operationId = "unsubscribe",
            summary = "Unsubscribe from mails about carts left behind",
            description = """
            Public, no key: what the page's button and the one-click request of mail programs (RFC 8058) do. Planned
            reminders are cancelled at once. Doing it again changes nothing. The body is ignored.""")
    @APIResponse(responseCode = "200", description = "Unsubscribed")
    @APIResponse(responseCode = "404", description = "The link is broken")
    public Uni<Response> confirm(@RestPath String token, @Context HttpHeaders headers) {
        return UnsubscribeTokens.read(tokens, token)
                .map(unsubscribe::handle)
                .orElseGet(() -> Uni.createFrom().item(false))
                .chain(isDone ->
                        frame(headers).map(frame -> isDone ? page(200, frame, PageText::done) : broken(frame)));
    }

    private Uni<Frame> frame(HttpHeaders headers) {
        return profiles.current().map(store -> frame(store, headers));
    }

    private static Frame frame(StoreProfile store, HttpHeaders headers) {
        String wanted = headers.getAcceptableLanguages().stream()
                .map(Locale::getLanguage)
                .filter(tag -> tag.equals("fr") || tag.equals("en"))
                .findFirst()
                .orElse("");
        Language language = Language.of(wanted, store.locale());
        return new Frame(language, language.messages(MailMessages.class), store.name());
    }

    private static Response broken(Frame frame) {
        return page(404, frame, PageText::broken);
    }

    /** Makes one of the page's three texts. */
    private interface Text {
        PageText of(String language, MailMessages messages, String store);
    }

    private static Response page(int status, Frame frame, Text text) {
        PageText page = text.of(frame.language().tag(), frame.messages(), frame.store());
        return Response.status(status)
                .type("text/html;charset=UTF-8")
                .entity(UnsubscribeTemplates.page(page)
                        .setLocale(frame.language().locale())
                        .render())
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'")
                .build();
    }
}
