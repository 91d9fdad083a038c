package dev.comptoir.orders.publicpage;

import dev.comptoir.platform.mail.Language;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;

/** What a reader of a public page asks for, and the headers it is answered with. */
public final class PageParameters {

    private static final String PAGE_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src https: http:; base-uri 'none'; form-action 'self';"
                    + " frame-ancestors 'none'";

    private PageParameters() {}

    public static Response page(int status, String html) {
        return answer(status, html, "text/html;charset=UTF-8");
    }

    public static Response answer(int status, String body, String type) {
        return Response.status(status)
                .type(type)
                .entity(body)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Robots-Tag", "noindex, nofollow")
                .header("Content-Security-Policy", PAGE_POLICY)
                .build();
    }

    public static boolean wantsPage(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .filter(type -> !type.isWildcardSubtype())
                .map(MediaType::getSubtype)
                .findFirst()
                .filter(subtype -> subtype.equals("html") || subtype.equals("xhtml+xml"))
                .isPresent();
    }

    /** Null when the reader has no wish that can be met. */
    public static Language language(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream()
                .map(Locale::getLanguage)
                .filter(tag -> tag.equals("fr") || tag.equals("en"))
                .findFirst()
                .map(Language::of)
                .orElse(null);
    }
}
