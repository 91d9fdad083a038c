package dev.comptoir.testkit;

import java.io.IOException;
import java.nio.file.Path;

/** The embedded servers' folder, and their end together with the test JVM. */
final class TestServers {

    private TestServers() {}

    static Path folder() {
        return Path.of(SharedState.once("folder", () -> {
            Path folder = TestFolder.create();
            removeWithJvm(folder);
            return folder.toString();
        }));
    }

    /** Ends the process named by the first line of a pid file when this JVM ends. */
    static void endWithJvm(Path pidFile, String signal) {
        String mark = pidFile.getParent().toString();
        runAtExit(
                "pid=$(head -n 1 '%s') && { [ ! -d /proc/self ] || grep -q '%s' /proc/$pid/cmdline; } && kill -%s $pid"
                        .formatted(pidFile, mark, signal));
    }

    private static void removeWithJvm(Path folder) {
        runAtExit("sleep 3; rm -rf '%s'".formatted(folder));
    }

    /** A shell does it: at the end of the JVM the class loaders of the tests are closed already. */
    private static void runAtExit(String script) {
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", script)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                shell.start();
            } catch (IOException _) {
                // The next test run finds what is left over and removes it.
            }
        }));
    }
}
