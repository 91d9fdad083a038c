package dev.comptoir.localstack.launch;

import dev.comptoir.localstack.engine.Waiting;
import java.time.Duration;
import java.util.Optional;

/** {@code ./comptoir down}: stops the running launcher, or what one that was killed has left behind. */
final class Down {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Layout layout;
    private final RunFolder run;

    Down(Layout layout) {
        this.layout = layout;
        this.run = new RunFolder(layout);
    }

    int run() {
        Optional<ProcessHandle> launcher = run.find(RunFolder.LAUNCHER);
        launcher.ifPresent(this::stop);
        if (!Waiting.until(Duration.ofSeconds(5), run::lock)) {
            throw new LaunchFailure("Another launcher is just starting here: try again in a moment");
        }
        int ended = Leftovers.end(layout, new Secrets(layout), run);
        run.forget(RunFolder.LAUNCHER);
        Console.say(launcher.isPresent() || ended > 0 ? "Comptoir is stopped" : "Comptoir was not running");
        return 0;
    }

    private void stop(ProcessHandle launcher) {
        launcher.destroy();
        if (!Waiting.until(PATIENCE, () -> !launcher.isAlive())) {
            Console.say("The launcher did not stop within %d s and is ended now".formatted(PATIENCE.toSeconds()));
            launcher.destroyForcibly();
            Waiting.until(Duration.ofSeconds(5), () -> !launcher.isAlive());
        }
    }
}
