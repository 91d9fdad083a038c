package dev.comptoir.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads from /proc how much processor time the suite's processes have used, by name. Children count with their parent, also
 * those that have ended: PostgreSQL makes and ends a process per connection. A child that has a name of its own counts there.
 */
final class CpuMeter {

    private static final double MS_PER_TICK = 10;

    private final Map<String, Long> roots;

    /** @param roots process id by name */
    CpuMeter(Map<String, Long> roots) {
        this.roots = roots;
    }

    /** Milliseconds of processor time since each process began. */
    Map<String, Double> read() {
        Map<Long, long[]> all = processes();
        Map<String, Double> used = new LinkedHashMap<>();
        roots.forEach((name, pid) -> used.put(name, ticks(pid, all) * MS_PER_TICK));
        return used;
    }

    static Map<String, Double> difference(Map<String, Double> before, Map<String, Double> after) {
        Map<String, Double> spent = new LinkedHashMap<>();
        after.forEach((name, value) -> spent.put(name, value - before.getOrDefault(name, 0.0)));
        return spent;
    }

    static double sum(Map<String, Double> spent) {
        return spent.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private long ticks(long pid, Map<Long, long[]> all) {
        long[] own = all.get(pid);
        if (own == null) {
            throw new BenchFailure("process " + pid + " has ended; a run over a restart means nothing");
        }
        long sum = own[1] + own[2];
        for (Map.Entry<Long, long[]> process : all.entrySet()) {
            if (process.getValue()[0] == pid && !roots.containsValue(process.getKey())) {
                sum += ticks(process.getKey(), all);
            }
        }
        return sum;
    }

    /** Parent, own ticks, ticks of ended children, by process id. */
    private static Map<Long, long[]> processes() {
        Map<Long, long[]> all = new LinkedHashMap<>();
        try (Stream<Path> entries = Files.list(Path.of("/proc"))) {
            entries.filter(entry -> entry.getFileName().toString().matches("\\d+"))
                    .forEach(entry -> add(all, entry));
        } catch (IOException e) {
            throw new BenchFailure("processor time is read from /proc, which this machine does not have");
        }
        return all;
    }

    private static void add(Map<Long, long[]> all, Path entry) {
        try {
            String stat = Files.readString(entry.resolve("stat"));
            // The command name stands in brackets and may hold spaces; fields count from behind it (proc(5)).
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long parent = Long.parseLong(fields[1]);
            long own = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
            long ended = Long.parseLong(fields[13]) + Long.parseLong(fields[14]);
            all.put(Long.parseLong(entry.getFileName().toString()), new long[] {parent, own, ended});
        } catch (IOException _) {
            // The process ended between the listing and the reading.
            all.remove(Long.parseLong(entry.getFileName().toString()));
        }
    }
}
