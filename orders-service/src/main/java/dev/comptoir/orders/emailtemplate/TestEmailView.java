package dev.comptoir.orders.emailtemplate;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A test mail that is on its way. */
@Schema(
        name = "OrderEmailTest",
        requiredProperties = {"recipient", "subject"})
public record TestEmailView(UUID id, String recipient, String subject) {}
