package dev.comptoir.orders.livestatus;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The public pages, checked against their data when the program is built. */
@CheckedTemplate(basePath = "livestatus")
final class StatusTemplates {

    private StatusTemplates() {}

    static native TemplateInstance page(StatusPage page);

    static native TemplateInstance unknown(String language, String title, String text);
}
