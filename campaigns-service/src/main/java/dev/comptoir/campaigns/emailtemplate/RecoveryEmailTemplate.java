package dev.comptoir.campaigns.emailtemplate;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.comptoir.campaigns.mail.RecoveryTemplate;
import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A template of the merchant's own for mails about abandoned carts. */
@Schema(
        name = "RecoveryEmailTemplate",
        description = "A template of your own for mails about abandoned carts.",
        requiredProperties = {"name", "createdAt", "updatedAt"})
public record RecoveryEmailTemplate(
        UUID id,

        @Schema(description = "Rises with every change; the ETag", minimum = "1")
        long version,

        @Schema(description = "Seen by the merchant only", maxLength = 100)
        String name,

        @Schema(description = "Customers of a language that is not there get the ready-made texts", maxItems = 2)
        List<RecoveryEmailTexts> texts,

        @Schema(
                description = "Why a mail could not be written with it; such mails wait until the template is changed",
                nullable = true)
        String failure,

        @Schema(description = "When that was last seen", nullable = true)
        Instant failedAt,

        Instant createdAt,
        Instant updatedAt) {

    static final TypeReference<List<RecoveryEmailTexts>> TEXTS = new TypeReference<>() {};

    static RecoveryEmailTemplate read(Columns c) {
        return new RecoveryEmailTemplate(
                c.uuid(), c.number(), c.text(), c.json(TEXTS), c.textOrNull(), c.instant(), c.instant(), c.instant());
    }

    RecoveryEmailTemplate changed(SaveRecoveryEmailTemplateRequest wanted, Instant now) {
        return new RecoveryEmailTemplate(
                id, version + 1, wanted.name().strip(), wanted.texts(), null, null, createdAt, now);
    }

    RecoveryTemplate parsed() {
        return parsed(texts);
    }

    /** Refuses texts that are no templates. */
    static RecoveryTemplate parsed(List<RecoveryEmailTexts> texts) {
        return RecoveryTemplate.of(
                texts.stream().collect(Collectors.toMap(RecoveryEmailTexts::spoken, RecoveryEmailTexts::text)));
    }
}
