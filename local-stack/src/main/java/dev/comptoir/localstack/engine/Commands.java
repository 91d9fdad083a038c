package dev.comptoir.localstack.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a short command of the system and says how it ended. */
public final class Commands {

    private Commands() {}

    /** How a command ended: its exit code and everything it printed. */
    public record Outcome(int exitCode, String output) {

        public boolean isSuccess() {
            return exitCode == 0;
        }
    }

    /** Runs the command to its end in the given folder; one that cannot be started or takes too long counts as failed. */
    public static Outcome run(Path folder, Duration atMost, List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                    .start();
            String output = drainUntilExit(process, atMost);
            return new Outcome(process.isAlive() ? kill(process) : process.exitValue(), output);
        } catch (IOException e) {
            return new Outcome(-1, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome(-1, "interrupted");
        }
    }

    private static String drainUntilExit(Process process, Duration atMost) throws InterruptedException, IOException {
        var output = new java.io.ByteArrayOutputStream();
        Thread reader = Thread.ofVirtual().start(() -> copy(process, output));
        process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
        reader.join(Duration.ofMillis(200));
        return output.toString(StandardCharsets.UTF_8).strip();
    }

    private static void copy(Process process, java.io.ByteArrayOutputStream output) {
        try {
            process.getInputStream().transferTo(output);
        } catch (IOException _) {
            // The process is gone; what it printed until then is all there is.
        }
    }

    private static int kill(Process process) {
        process.destroyForcibly();
        return -1;
    }
}
