package dev.comptoir.campaigns.emailtemplate;

import dev.comptoir.campaigns.mail.RecoveryTemplate;
import dev.comptoir.campaigns.mail.ReminderValues;
import dev.comptoir.platform.mail.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The template of every step that names none. */
@Schema(name = "ReadyMadeRecoveryEmailTemplate", description = "The template of every step that names none.")
public record ReadyMadeTemplate(
        @Schema(maxItems = 2) List<RecoveryEmailTexts> texts,

        @Schema(description = "What every template may name, each with a sentence about it")
        Map<String, String> variables) {

    static final ReadyMadeTemplate CURRENT = new ReadyMadeTemplate(
            Arrays.stream(Language.values())
                    .map(language -> RecoveryEmailTexts.of(language, RecoveryTemplate.readyMade(language)))
                    .toList(),
            ReminderValues.names());
}
