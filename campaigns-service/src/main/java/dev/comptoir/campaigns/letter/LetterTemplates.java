package dev.comptoir.campaigns.letter;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The mail's two shapes, checked against their data when the program is built. */
@CheckedTemplate(basePath = "letter")
final class LetterTemplates {

    private LetterTemplates() {}

    static native TemplateInstance reminderHtml(ReminderLetter mail);

    static native TemplateInstance reminderText(ReminderLetter mail);
}
