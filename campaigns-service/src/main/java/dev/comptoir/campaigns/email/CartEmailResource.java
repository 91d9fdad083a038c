package dev.comptoir.campaigns.email;

import dev.comptoir.campaigns.mail.EmailPreview;
import dev.comptoir.platform.http.Answers;
import dev.comptoir.platform.http.Idempotent;
import dev.comptoir.platform.page.ChangesRequest;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The mails about one abandoned cart over HTTP. */
@Path("/abandoned-carts/{cartId}/emails")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cart recovery")
class CartEmailResource {

    private static final String REFUSED = "`cart-not-abandoned`; `customer-unsubscribed`, `customer-bounced`,"
            + " `customer-complained`, `customer-suppressed` (listed by you) or `customer-erased`: the address gets no mails";

    private final CartEmailStore emails;
    private final SendCartEmail send;
    private final PreviewCartEmail preview;
    private final Callers callers;

    CartEmailResource(CartEmailStore emails, SendCartEmail send, PreviewCartEmail preview, Callers callers) {
        this.emails = emails;
        this.send = send;
        this.preview = preview;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({"campaigns:read"})
    @Operation(operationId = "listCartEmails", summary = "List the mails about an abandoned cart", description = """
            Past and planned mails, automatic and by hand, the latest planned first unless `sort` says otherwise, each with when it is due, when it was
            handed over, what the mail server said and when its link was first followed. With `wholeCustomer` those about
            the other carts of the same customer too.""")
    public Uni<Page<CartEmailView>> list(
            @RestPath UUID cartId,
            @RestQuery
                    @DefaultValue("false")
                    @Parameter(description = "Whether mails about the customer's other carts are listed too")
                    boolean wholeCustomer,
            @BeanParam @Valid ChangesRequest changes,
            @BeanParam @Valid PageRequest page) {
        return emails.page(cartId, wholeCustomer, changes, page);
    }

    @POST
    @Path("/preview")
    @RolesAllowed({"campaigns:read", "campaigns:write"})
    @Operation(operationId = "previewCartEmail", summary = "Preview a mail to the customer", description = """
            The mail as sending the same body would make it. Nothing is sent or kept; its links lead nowhere.""")
    @APIResponse(responseCode = "409", description = REFUSED)
    @APIResponse(responseCode = "422", description = "`discount-not-usable`, `message-and-html`, `message-empty`")
    public Uni<EmailPreview> preview(@RestPath UUID cartId, @Valid @NotNull SendCartEmailRequest request) {
        return preview.handle(cartId, request);
    }

    @POST
    @RolesAllowed({"campaigns:write"})
    @Idempotent(required = true)
    @Operation(operationId = "sendCartEmail", summary = "Mail the customer of an abandoned cart now", description = """
            Sends subject and message (plain or with formatting, ready-made where left out) at once, with the products left, the total, a signed link back to the cart (valid 30
            days) and an unsubscribe link. Automatic reminders of the cart go on as planned, and the switch of
            /settings/recovery does not matter here, nor do quiet hours, the limit per hour and what countries ask for: whether
            the person may be written to without an entry in /email-consents is yours to judge. Addresses on the suppression
            list are refused.""")
    @APIResponseSchema(
            value = CartEmailView.class,
            responseCode = "201",
            responseDescription = "Handed over to be mailed")
    @APIResponse(responseCode = "409", description = REFUSED)
    @APIResponse(
            responseCode = "422",
            description = "`discount-not-usable`: name an active discount by code; `message-and-html`, `message-empty`")
    public Uni<RestResponse<CartEmailView>> send(@RestPath UUID cartId, @Valid @NotNull SendCartEmailRequest request) {
        return send.handle(cartId, request, callers.requiredRequestKey("send-cart-email " + cartId, request))
                .map(sent -> Answers.created("/abandoned-carts/" + cartId + "/emails", 1, sent));
    }
}
