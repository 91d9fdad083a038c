package dev.comptoir.gateway.problem;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The descriptions of problem codes over HTTP; the type of a problem leads here. */
@Path("/problems")
@Tag(name = "Problems", description = "What the codes of refusals mean.")
@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
@PermitAll
class ProblemResource {

    private static final String HTML = "text/html;charset=UTF-8";

    private final ProblemCatalog catalog;
    private final ProblemPages pages;

    ProblemResource(ProblemCatalog catalog, ProblemPages pages) {
        this.catalog = catalog;
        this.pages = pages;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listProblems",
            summary = "List problem codes",
            description = "Every code there is, by name, in English or French as Accept-Language says. Needs no key.")
    public List<ProblemView> list(@Context HttpHeaders asked) {
        Locale language = language(asked);
        return catalog.all().stream().map(each -> pages.view(each, language)).toList();
    }

    @GET
    @Path("/{code}")
    @Operation(operationId = "getProblem", summary = "Get what a problem code means", description = """
            What the code of a refusal means and what to do; the `type` of a problem is this address. A page for browsers, JSON
            for everybody else, in English or French as Accept-Language says. Needs no key.""")
    @APIResponse(
            responseCode = "200",
            description = "What the code means",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ProblemView.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING))
            })
    public RestResponse<Object> get(@RestPath @Size(max = 100) String code, @Context HttpHeaders asked) {
        ProblemCode problem = catalog.find(code);
        Locale language = language(asked);
        ResponseBuilder<Object> answer = isForBrowser(asked)
                ? ResponseBuilder.<Object>ok(pages.page(problem, language), HTML)
                        .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                : ResponseBuilder.ok(pages.view(problem, language), MediaType.APPLICATION_JSON);
        return answer.header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                .build();
    }

    private static boolean isForBrowser(HttpHeaders asked) {
        return asked.getAcceptableMediaTypes().stream()
                .filter(type -> !type.isWildcardSubtype())
                .findFirst()
                .filter(MediaType.TEXT_HTML_TYPE::isCompatible)
                .isPresent();
    }

    private static Locale language(HttpHeaders asked) {
        return asked.getAcceptableLanguages().stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals("fr") || language.equals("en"))
                .findFirst()
                .map(Locale::of)
                .orElse(Locale.ENGLISH);
    }
}
