package dev.comptoir.orders.offer;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The public page, checked against its data when the program is built. */
@CheckedTemplate(basePath = "offer")
final class OfferTemplates {

    private OfferTemplates() {}

    static native TemplateInstance page(OfferPage page);
}
