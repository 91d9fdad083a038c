package dev.comptoir.platform.page;

import dev.comptoir.kernel.Kind;

/** Ranges in a query, refused alike by every list when their end lies before their beginning. */
public final class QueryRange {

    private QueryRange() {}

    /** One that has no beginning or no end is none. */
    public static <T extends Comparable<? super T>> void check(String fromParameter, T from, String toParameter, T to) {
        if (from != null && to != null && to.compareTo(from) < 0) {
            throw Kind.INVALID
                    .refusal("range-reversed", "%s is before %s. Exchange them.", toParameter, fromParameter)
                    .at(toParameter);
        }
    }
}
