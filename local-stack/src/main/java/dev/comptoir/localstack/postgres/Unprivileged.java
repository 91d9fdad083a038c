package dev.comptoir.localstack.postgres;

import dev.comptoir.localstack.engine.Commands;
import dev.comptoir.localstack.engine.EngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How PostgreSQL is started, since it refuses to run as root: directly for an ordinary user; for root inside a user
 * namespace, else as the user nobody.
 *
 * @param prefix what comes before the command
 * @param owner who must own the data folder; null when it is ours anyway
 */
record Unprivileged(List<String> prefix, String owner) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Path ROOT_FOLDER = Path.of("/");

    private static final List<Unprivileged> WAYS_FOR_ROOT = List.of(
            new Unprivileged(List.of("unshare", "-U", "--"), "root"),
            new Unprivileged(List.of("setpriv", "--reuid=nobody", "--regid=65534", "--clear-groups", "--"), "nobody"),
            new Unprivileged(List.of("runuser", "-u", "nobody", "--"), "nobody"),
            new Unprivileged(List.of("su", "nobody", "-s", "/bin/sh", "-c", "exec \"$0\" \"$@\"", "--"), "nobody"));

    /** The first way that works on this machine for this program. */
    static Unprivileged choose(Path program) {
        Unprivileged direct = new Unprivileged(List.of(), null);
        if (!direct.isRoot()) {
            return direct;
        }
        return WAYS_FOR_ROOT.stream()
                .filter(way -> !way.isRoot() && way.reaches(program))
                .findFirst()
                .orElseThrow(() -> new EngineException("PostgreSQL does not run as root, and neither a user namespace"
                        + " (unshare -U) nor the user nobody can start " + program
                        + ": run this as an ordinary user, or set COMPTOIR_CACHE to a folder every user can read"));
    }

    List<String> command(String... words) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(words));
        return command;
    }

    Commands.Outcome run(Path folder, String... words) {
        return Commands.run(folder, Duration.ofMinutes(2), command(words));
    }

    /** Hands the folder to whoever will run the server. */
    void own(Path folder) {
        if (owner == null || isOwnedBy(owner, folder)) {
            return;
        }
        var outcome = Commands.run(ROOT_FOLDER, PATIENCE, List.of("chown", "-R", owner, folder.toString()));
        if (!outcome.isSuccess()) {
            throw new EngineException("Cannot give " + folder + " to " + owner + ": " + outcome.output());
        }
    }

    private static boolean isOwnedBy(String owner, Path folder) {
        try {
            return Files.getOwner(folder).getName().equals(owner);
        } catch (IOException _) {
            return false;
        }
    }

    private boolean isRoot() {
        var outcome = Commands.run(ROOT_FOLDER, PATIENCE, command("id", "-u"));
        return !outcome.isSuccess() || outcome.output().equals("0");
    }

    private boolean reaches(Path program) {
        return Commands.run(ROOT_FOLDER, PATIENCE, command(program.toString(), "--version"))
                .isSuccess();
    }
}
