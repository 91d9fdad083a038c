package dev.comptoir.files.grant;

import dev.comptoir.platform.http.Idempotent;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Mails with download links over HTTP. */
@Path("/entitlements/{id}/mails")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Entitlements", description = "Who may download which file, until when and how often")
class DownloadMailResource {

    private final ResendDownload resend;
    private final Callers callers;

    DownloadMailResource(ResendDownload resend, Callers callers) {
        this.resend = resend;
        this.callers = callers;
    }

    @POST
    @RolesAllowed("files:write")
    @Idempotent(required = true)
    @Operation(operationId = "resendDownloadMail", summary = "Mail a download link once more", description = """
            To the address the order had when it was paid, in the order's language. The mail goes out within seconds, once per
            Idempotency-Key.""")
    @APIResponseSchema(value = ResentMail.class, responseCode = "202", responseDescription = "The mail goes out")
    @APIResponse(responseCode = "409", description = "`entitlement-not-usable`: the link would give nothing")
    public Uni<RestResponse<ResentMail>> resend(@RestPath UUID id) {
        return resend.handle(id, callers.requiredRequestKey("resend-download " + id, ""))
                .map(DownloadMailResource::accepted);
    }

    private static RestResponse<ResentMail> accepted(Replayable<ResentMail> resent) {
        ResponseBuilder<ResentMail> answer = ResponseBuilder.create(RestResponse.Status.ACCEPTED, resent.answer());
        return resent.isReplayed()
                ? answer.header("Idempotent-Replayed", "true").build()
                : answer.build();
    }
}
