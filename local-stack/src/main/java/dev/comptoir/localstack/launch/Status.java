package dev.comptoir.localstack.launch;

import dev.comptoir.localstack.engine.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code ./comptoir status}: what runs, where, and how much memory it takes. */
final class Status {

    private static final int NOT_RUNNING = 3;
    private static final long KILOBYTES_PER_MEGABYTE = 1_024;

    private final Layout layout;
    private final RunFolder run;

    Status(Layout layout) {
        this.layout = layout;
        this.run = new RunFolder(layout);
    }

    int run() {
        Optional<ProcessHandle> launcher = run.find(RunFolder.LAUNCHER);
        Console.say("%-12s %-10s %8s %10s   %s".formatted("", "state", "pid", "memory", "address"));
        Program.ALL.forEach(this::program);
        server("PostgreSQL", Layout.POSTGRES);
        server("Kafka", Layout.KAFKA);
        server("mail", Layout.INBOX);
        server("payments", Layout.PAYMENTS);
        launcher.ifPresent(process ->
                Console.say("Launcher %d; everything together takes %d MB".formatted(process.pid(), total(process))));
        Console.say(launcher.isPresent() ? "Comptoir is running" : "Comptoir is not running");
        return launcher.isPresent() ? 0 : NOT_RUNNING;
    }

    private void program(Program program) {
        Optional<ProcessHandle> process = run.find(program.name());
        String state = process.isEmpty() ? "stopped" : ProgramProcess.isReady(layout, program) ? "ready" : "not ready";
        line(
                program.name(),
                state,
                process.map(found -> "" + found.pid()).orElse("-"),
                process.map(found -> megabytes(found) + " MB").orElse("-"),
                layout.url(program));
    }

    private void server(String name, String port) {
        String state = Ports.answers(layout.port(port)) ? "ready" : "stopped";
        line(name, state, "", "", "127.0.0.1:" + layout.port(port));
    }

    private static void line(String name, String state, String pid, String memory, String address) {
        Console.say("%-12s %-10s %8s %10s   %s".formatted(name, state, pid, memory, address));
    }

    private static long total(ProcessHandle launcher) {
        return Stream.concat(Stream.of(launcher), launcher.descendants())
                .mapToLong(Status::megabytes)
                .sum();
    }

    /** Proportional share, so that memory PostgreSQL's processes share is counted once. */
    private static long megabytes(ProcessHandle process) {
        Path rollup = Path.of("/proc", "" + process.pid(), "smaps_rollup");
        try (Stream<String> lines = Files.lines(rollup)) {
            return lines.filter(line -> line.startsWith("Pss:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")))
                            .findFirst()
                            .orElse(0)
                    / KILOBYTES_PER_MEGABYTE;
        } catch (IOException | java.io.UncheckedIOException _) {
            return 0;
        }
    }
}
