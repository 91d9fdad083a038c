package dev.comptoir.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * As long as this is open a service and its database have one processor and all others have the rest, so that the service
 * is what requests wait for, and the gateway takes nothing from it.
 */
final class Processors implements AutoCloseable {

    private static final List<String> BOTTLENECK = List.of("orders", "postgres");
    private static final String FIRST = "0";

    private final Installation suite;
    private final int count = Runtime.getRuntime().availableProcessors();

    private Processors(Installation suite) {
        this.suite = suite;
    }

    static Processors shared(Installation suite) {
        Processors processors = new Processors(suite);
        if (processors.count < 2) {
            throw new BenchFailure("this takes two processors: one for the service, one for the gateway");
        }
        processors.give(processors.bottleneck(), FIRST);
        processors.give(processors.others(), rest(processors.count));
        return processors;
    }

    /** All but the first, as {@code taskset} takes them. */
    static String rest(int count) {
        return count == 2 ? "1" : "1-" + (count - 1);
    }

    static List<String> command(long process, String processors) {
        return List.of("taskset", "-a", "-c", "-p", processors, Long.toString(process));
    }

    private LongStream bottleneck() {
        return BOTTLENECK.stream().mapToLong(suite.processes()::get).flatMap(Processors::withChildren);
    }

    private LongStream others() {
        LongStream programs = suite.processes().entrySet().stream()
                .filter(each -> !BOTTLENECK.contains(each.getKey()))
                .mapToLong(each -> each.getValue());
        return LongStream.concat(programs, LongStream.of(ProcessHandle.current().pid()));
    }

    private static LongStream withChildren(long process) {
        Stream<ProcessHandle> children = ProcessHandle.of(process).stream().flatMap(ProcessHandle::descendants);
        return LongStream.concat(LongStream.of(process), children.mapToLong(ProcessHandle::pid));
    }

    private void give(LongStream processes, String processors) {
        processes.forEach(process -> run(command(process, processors)));
    }

    /** A process that has ended meanwhile needs none. */
    private static void run(List<String> command) {
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new BenchFailure("processors are given out by taskset (util-linux), which is not there");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("interrupted");
        }
    }

    @Override
    public void close() {
        String all = "0-" + (count - 1);
        give(bottleneck(), all);
        give(others(), all);
    }
}
