package dev.comptoir.platform.liquid;

import dev.comptoir.kernel.DomainException;
import java.util.HashMap;
import java.util.Map;
import liqp.Template;
import liqp.TemplateParser;
import liqp.exceptions.ExceededMaxIterationsException;
import liqp.exceptions.LiquidException;
import liqp.parser.Flavor;

/** The Liquid library with everything taken out that reads, calls out, grows without bound or runs for long. */
final class LiquidEngine {

    private static final int MOST_PASSES = 1_000;
    private static final TemplateParser PARSER = parser();

    private LiquidEngine() {}

    static Template parse(String source) {
        try {
            return PARSER.parse(source);
        } catch (RuntimeException | StackOverflowError e) {
            throw refusal(e, source);
        }
    }

    static String render(Template template, String source, Map<String, ?> values) {
        try {
            return template.render(new HashMap<>(values));
        } catch (RuntimeException | StackOverflowError e) {
            throw refusal(e, source);
        }
    }

    private static TemplateParser parser() {
        TemplateParser.Builder builder = new TemplateParser.Builder()
                .withFlavor(Flavor.LIQUID)
                .withMaxIterations(MOST_PASSES)
                .withRenderTransformer(new BoundedOutput())
                .withNameResolver(name -> {
                    throw LiquidProblem.unknownTag("include");
                });
        Flavor.LIQUID.getFilters().getMap().values().forEach(filter -> builder.withFilter(new BoundedFilter(filter)));
        return builder.build();
    }

    private static DomainException refusal(Throwable failure, String source) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case DomainException known -> {
                    return known;
                }
                case ExceededMaxIterationsException _, StackOverflowError _ -> {
                    return LiquidProblem.tooCostly();
                }
                case LiquidException syntax -> {
                    return LiquidFault.of(syntax, source);
                }
                default -> {}
            }
        }
        return LiquidFault.of(failure, source);
    }
}
