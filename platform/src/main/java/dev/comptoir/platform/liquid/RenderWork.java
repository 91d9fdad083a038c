package dev.comptoir.platform.liquid;

import java.util.Map;
import liqp.TemplateContext;

/** Counts the characters that one rendering has made, wherever it made them. */
final class RenderWork {

    /** Of one value. */
    static final int LONGEST = 10_000;

    /** Digits of one number. */
    static final int LONGEST_NUMBER = 100;

    private static final String COUNTER = "comptoir.work";
    private static final int MOST = 1_000_000;

    private RenderWork() {}

    static void add(TemplateContext context, Object made) {
        int length = made instanceof CharSequence text
                ? text.length()
                : String.valueOf(made).length();
        Map<String, Integer> counter = context.getRegistry(COUNTER);
        if (counter.merge(COUNTER, length + 1, Integer::sum) > MOST) {
            throw LiquidProblem.tooCostly();
        }
    }
}
