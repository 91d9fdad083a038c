package dev.comptoir.localstack.launch;

import dev.comptoir.localstack.engine.EngineException;
import dev.comptoir.localstack.engine.Folders;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The main class behind {@code ./comptoir up}, {@code down}, {@code status}, {@code train} and {@code reset}. */
public final class Launcher {

    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    /** Loggers are forgotten when nobody holds them. */
    private static final Logger ALL_LOGS = Logger.getLogger("");

    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private Launcher() {}

    /** Takes the folder of the source tree and the sub-command. */
    public static void main(String[] args) throws InterruptedException {
        ALL_LOGS.setLevel(Level.WARNING);
        FLYWAY.setLevel(Level.SEVERE);
        if (args.length != 2) {
            System.err.println("Use ./comptoir help");
            System.exit(MISUSED);
        }
        try {
            System.exit(run(Layout.of(Path.of(args[0]), System.getenv()), args[1]));
        } catch (EngineException e) {
            System.err.println(e.getMessage());
            System.exit(FAILED);
        } catch (RuntimeException e) {
            // Leaving through exit stops what was started; other threads would keep this process alive.
            e.printStackTrace();
            System.exit(FAILED);
        }
    }

    private static int run(Layout layout, String command) throws InterruptedException {
        return switch (command) {
            case "up" -> new Up(layout).run();
            case "down" -> new Down(layout).run();
            case "status" -> new Status(layout).run();
            case "train" -> new Train(layout).run();
            case "reset" -> reset(layout);
            default -> throw new LaunchFailure("Unknown command " + command + ": ./comptoir help");
        };
    }

    private static int reset(Layout layout) {
        new Down(layout).run();
        Folders.delete(layout.home());
        Console.say("Removed " + layout.home());
        return 0;
    }
}
