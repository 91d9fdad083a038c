package dev.comptoir.files.image;

import dev.comptoir.files.image.domain.ImageProblem;
import dev.comptoir.files.storage.Storage;
import dev.comptoir.platform.http.PublicLink;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.PathPart;
import org.jboss.resteasy.reactive.RestPath;

/** Pictures over HTTP, for everybody. */
@Path("/images/{id}/{name}")
@Produces(MediaType.WILDCARD)
@PermitAll
@Tag(name = "Images", description = "The store's logo and product pictures, with addresses for everybody")
@PublicLink
class ImageFileResource {

    private final ImageStore images;
    private final Storage storage;

    ImageFileResource(ImageStore images, Storage storage) {
        this.images = images;
        this.storage = storage;
    }

    @GET
    @Operation(operationId = "showImage", summary = "See a picture", description = """
            No API key. What is at an address never changes, so it may be cached for ever; If-None-Match gives 304.""")
    @APIResponse(
            responseCode = "200",
            description = "The picture",
            content = @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "It is still the same")
    public Uni<Response> show(@RestPath UUID id, @RestPath String name, @Context Request request) {
        return images.find(id).map(image -> answer(image, file(image, name), request));
    }

    private static Image.File file(Image image, String name) {
        return image.files().stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow(() -> ImageProblem.notFound(image.id()));
    }

    /** Told once what it is, never guessed: nothing in it can act as a page. */
    private Response answer(Image image, Image.File file, Request request) {
        EntityTag tag = new EntityTag(image.sha256().substring(0, 16) + "-" + file.name());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged == null
                ? Response.ok(new PathPart(storage.file(file.storageKey()), 0, file.size()))
                        .header(HttpHeaders.CONTENT_TYPE, file.type().mediaType())
                : unchanged;
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .build();
    }
}
