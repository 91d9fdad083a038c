package dev.comptoir.orders.document;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The printed page, checked against what it prints when the program is built. */
@CheckedTemplate(basePath = "document")
final class PdfTemplates {

    private PdfTemplates() {}

    static native TemplateInstance page(PdfPage page);
}
