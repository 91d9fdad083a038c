package dev.comptoir.orders.withdraw;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The public page, checked against its data when the program is built. */
@CheckedTemplate(basePath = "withdraw")
final class WithdrawTemplates {

    private WithdrawTemplates() {}

    static native TemplateInstance page(WithdrawPage page);
}
