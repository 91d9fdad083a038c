package dev.comptoir.campaigns.unsubscribe;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The public page, checked against its data when the program is built. */
@CheckedTemplate(basePath = "unsubscribe")
final class UnsubscribeTemplates {

    private UnsubscribeTemplates() {}

    static native TemplateInstance page(PageText page);
}
