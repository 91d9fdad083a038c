package dev.comptoir.localstack.launch;

import dev.comptoir.localstack.engine.OwnProcess;
import dev.comptoir.localstack.kafka.KafkaServer;
import dev.comptoir.localstack.postgres.PostgresServer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Ends what a launcher that was killed has left running. */
final class Leftovers {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Leftovers() {}

    /** Must be called with the launcher's lock held; says how many programs were still running. */
    static int end(Layout layout, Secrets secrets, RunFolder run) {
        List<ProcessHandle> programs = Program.ALL.stream()
                .map(program -> run.find(program.name()))
                .flatMap(Optional::stream)
                .toList();
        programs.parallelStream().forEach(program -> OwnProcess.end(program, PATIENCE));
        Program.ALL.forEach(program -> run.forget(program.name()));
        endServers(layout, secrets);
        run.markNotReady();
        return programs.size();
    }

    /** The servers only: programs bear that they are away for a moment. */
    static void endServers(Layout layout, Secrets secrets) {
        new KafkaServer(KafkaStack.settings(layout)).stop();
        new PostgresServer(PostgresStack.settings(layout, secrets)).stop();
    }
}
