package dev.comptoir.platform.liquid;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;

/** Why a template is refused. */
final class LiquidProblem {

    private static final int LONGEST_REASON = 200;

    private LiquidProblem() {}

    static DomainException invalid(String reason, Integer line) {
        String sentence = reason.lines().findFirst().orElse("it cannot be read");
        String shown = sentence.substring(0, Math.min(sentence.length(), LONGEST_REASON));
        DomainException refusal =
                Kind.RULE_BROKEN.refusal("template-invalid", "The template is no valid Liquid: %s.", shown);
        return line == null ? refusal : refusal.with("line", line);
    }

    static DomainException tooLong(int most) {
        return Kind.RULE_BROKEN.refusal("template-too-costly", "A template has at most %s characters.", most);
    }

    static DomainException tooCostly() {
        return Kind.RULE_BROKEN.refusal(
                "template-too-costly", "The template is too much work: use fewer tags, fewer loops or shorter texts.");
    }

    static DomainException unknownTag(String name) {
        return Kind.RULE_BROKEN.refusal("template-tag-unknown", "Templates know no tag %s.", name);
    }

    static DomainException unknownFilter(String name) {
        return Kind.RULE_BROKEN.refusal("template-filter-unknown", "Templates know no filter %s.", name);
    }
}
