package dev.comptoir.platform.liquid;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;

/** Why a template is refused. */
final class LiquidProblem {

    private LiquidProblem() {}

    /** @param line null when nobody knows */
    static DomainException invalid(String reason, Integer line) {
        return line == null
                ? Kind.RULE_BROKEN.refusal("template-invalid", "The template is no valid Liquid: %s.", reason)
                : Kind.RULE_BROKEN
                        .refusal("template-invalid", "The template is no valid Liquid: on line %s, %s.", line, reason)
                        .with("line", line);
    }

    static DomainException tooLong(int most) {
        return Kind.RULE_BROKEN.refusal("template-too-costly", "A template has at most %s characters.", most);
    }

    static DomainException tooCostly() {
        return Kind.RULE_BROKEN.refusal(
                "template-too-costly", "The template is too much work: use fewer tags, fewer loops or shorter texts.");
    }

    static DomainException tooLarge(String filter) {
        return invalid("the filter " + filter + " cannot calculate exactly with numbers as large as these", null);
    }

    static DomainException unknownTag(String name) {
        return Kind.RULE_BROKEN.refusal("template-tag-unknown", "Templates know no tag %s.", name);
    }

    static DomainException unknownFilter(String name) {
        return Kind.RULE_BROKEN.refusal("template-filter-unknown", "Templates know no filter %s.", name);
    }
}
