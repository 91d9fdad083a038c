package dev.comptoir.files.image;

import dev.comptoir.files.image.domain.ImageProblem;
import dev.comptoir.files.storage.Delivery;
import dev.comptoir.files.storage.Presentation;
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

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String WHILE_THE_ADDRESS_WORKS = "public, max-age=240";

    private final ImageStore images;
    private final Storage storage;

    ImageFileResource(ImageStore images, Storage storage) {
        this.images = images;
        this.storage = storage;
    }

    @GET
    @Operation(operationId = "showImage", summary = "See a picture", description = """
            No API key. What is at an address never changes, so it may be cached for ever; If-None-Match gives 304.
            A store that keeps its files in an object store answers 302 to an address that gives it for five minutes.""")
    @APIResponse(
            responseCode = "200",
            description = "The picture",
            content = @Content(mediaType = "image/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "302", description = "Location gives the picture")
    @APIResponse(responseCode = "304", description = "It is still the same")
    public Uni<Response> show(@RestPath UUID id, @RestPath String name, @Context Request request) {
        return images.find(id).chain(image -> show(image, file(image, name), request));
    }

    private static Image.File file(Image image, String name) {
        return image.files().stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow(() -> ImageProblem.notFound(image.id()));
    }

    private Uni<Response> show(Image image, Image.File file, Request request) {
        EntityTag tag = new EntityTag(image.sha256().substring(0, 16) + "-" + file.name());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return unchanged == null
                ? storage.deliver(
                                file.storageKey(), new Presentation(file.type().mediaType(), null, FOR_EVER))
                        .map(delivery -> answer(delivery, file, tag))
                : Uni.createFrom().item(picture(unchanged, tag));
    }

    private static Response answer(Delivery delivery, Image.File file, EntityTag tag) {
        return switch (delivery) {
            case Delivery.FromHere here ->
                picture(
                        Response.ok(new PathPart(here.file(), 0, file.size()))
                                .header(HttpHeaders.CONTENT_TYPE, file.type().mediaType()),
                        tag);
            case Delivery.Elsewhere elsewhere ->
                Response.status(302)
                        .header(HttpHeaders.LOCATION, elsewhere.address())
                        .header(HttpHeaders.CACHE_CONTROL, WHILE_THE_ADDRESS_WORKS)
                        .header("Cross-Origin-Resource-Policy", "cross-origin")
                        .build();
        };
    }

    /** Told once what it is, never guessed: nothing in it can act as a page. */
    private static Response picture(Response.ResponseBuilder answer, EntityTag tag) {
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, FOR_EVER)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .build();
    }
}
