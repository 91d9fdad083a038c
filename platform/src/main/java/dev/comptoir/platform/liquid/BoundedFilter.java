package dev.comptoir.platform.liquid;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import liqp.TemplateContext;
import liqp.filters.Filter;

/** A filter of the library that is offered, with a limit to what it makes; one that is not offered refuses. */
final class BoundedFilter extends Filter {

    private static final Set<String> OFFERED = Set.of(
            "abs",
            "append",
            "at_least",
            "at_most",
            "capitalize",
            "ceil",
            "default",
            "divided_by",
            "downcase",
            "first",
            "floor",
            "last",
            "lstrip",
            "minus",
            "modulo",
            "plus",
            "prepend",
            "remove",
            "remove_first",
            "rstrip",
            "size",
            "strip",
            "strip_newlines",
            "times",
            "truncate",
            "truncatewords",
            "upcase");
    // What is written is text, and is escaped where it is shown.
    private static final Set<String> WITHOUT_EFFECT = Set.of("escape", "escape_once", "h");

    private final Filter filter;

    BoundedFilter(Filter filter) {
        super(filter.getName());
        this.filter = filter;
    }

    @Override
    public Object apply(Object value, TemplateContext context, Object... parameters) {
        if (WITHOUT_EFFECT.contains(name)) {
            return value;
        }
        if (!OFFERED.contains(name)) {
            throw LiquidProblem.unknownFilter(name);
        }
        Object made = filter.apply(value, context, parameters);
        if (made instanceof CharSequence text && text.length() > RenderWork.LONGEST) {
            throw LiquidProblem.tooCostly();
        }
        if (made instanceof BigDecimal number && number.precision() > RenderWork.LONGEST_NUMBER) {
            throw LiquidProblem.tooCostly();
        }
        if (made instanceof Long whole && !isExact(whole, value, parameters)) {
            throw LiquidProblem.tooLarge(name);
        }
        RenderWork.add(context, made);
        return made;
    }

    /** The library calculates whole numbers in 64 bits and says nothing when they do not fit. */
    private boolean isExact(long made, Object value, Object... parameters) {
        try {
            BigDecimal exact = switch (name) {
                case "plus" -> number(value).add(number(parameters[0]));
                case "minus" -> number(value).subtract(number(parameters[0]));
                case "times" -> number(value).multiply(number(parameters[0]));
                case "floor" -> number(value).setScale(0, RoundingMode.FLOOR);
                case "ceil" -> number(value).setScale(0, RoundingMode.CEILING);
                case "abs" -> number(value).abs();
                default -> BigDecimal.valueOf(made);
            };
            return exact.compareTo(BigDecimal.valueOf(made)) == 0;
        } catch (NumberFormatException _) {
            return false;
        }
    }

    /** What is no number counts as zero, as in the library. */
    private BigDecimal number(Object value) {
        return isNumber(value) || canBeInteger(value)
                ? new BigDecimal(asNumber(value).toString())
                : BigDecimal.ZERO;
    }
}
