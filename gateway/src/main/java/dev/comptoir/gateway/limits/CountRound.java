package dev.comptoir.gateway.limits;

import dev.comptoir.platform.db.Columns;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** What one gateway says to the others in one round; without counts it only says that it is there. */
record CountRound(UUID gateway, long round, List<Count> counts) {

    /** The row behind {@code gateway, round, policies, callers, taken}. */
    static CountRound read(Columns c) {
        return new CountRound(c.uuid(), c.number(), counts(c.texts(), c.texts(), c.integers()));
    }

    String[] policies() {
        return counts.stream().map(Count::policy).toArray(String[]::new);
    }

    String[] callers() {
        return counts.stream().map(Count::caller).toArray(String[]::new);
    }

    Integer[] taken() {
        return counts.stream().map(Count::taken).toArray(Integer[]::new);
    }

    private static List<Count> counts(List<String> policies, List<String> callers, List<Integer> taken) {
        return IntStream.range(0, callers.size())
                .mapToObj(i -> new Count(policies.get(i), callers.get(i), taken.get(i)))
                .toList();
    }
}
