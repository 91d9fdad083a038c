package dev.comptoir.localstack.launch;

import dev.comptoir.localstack.engine.Ports;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What must be true before anything is started; each problem is one line that says what to do. */
final class Preflight {

    private Preflight() {}

    /** @param running names of programs that run already, on their ports */
    static void check(Layout layout, Set<String> running) {
        check(portsUsedTwice(layout));
        check(takenPorts(layout, running));
    }

    static void checkBuilt(Layout layout) {
        check(missingPrograms(layout));
    }

    static List<String> missingPrograms(Layout layout) {
        return layout.programs().stream()
                .filter(program -> !Files.exists(program.jar(layout.root())))
                .map(program -> "%s is not built: %s is missing (./comptoir build)"
                        .formatted(program.name(), layout.root().relativize(program.jar(layout.root()))))
                .toList();
    }

    static List<String> portsUsedTwice(Layout layout) {
        Set<Integer> seen = new HashSet<>();
        return layout.ports().entrySet().stream()
                .filter(entry -> !seen.add(entry.getValue()))
                .map(entry -> "Port %d is given to two programs, one of them %s: set %s"
                        .formatted(entry.getValue(), entry.getKey(), Layout.variable(entry.getKey())))
                .toList();
    }

    static List<String> takenPorts(Layout layout, Set<String> running) {
        return layout.ports().entrySet().stream()
                .filter(entry -> !running.contains(entry.getKey()))
                .filter(entry -> isStarted(layout, entry.getKey()))
                .filter(entry -> !Ports.isFree(entry.getValue()))
                .map(entry -> "Port %d (%s) is taken by another program: free it, or set %s to another port"
                                .formatted(entry.getValue(), entry.getKey(), Layout.variable(entry.getKey()))
                        + " (COMPTOIR_PORT_OFFSET=100 moves all)")
                .toList();
    }

    private static boolean isStarted(Layout layout, String name) {
        boolean isProgram = Program.databases().contains(name);
        return !isProgram
                || layout.programs().stream().anyMatch(program -> program.name().equals(name));
    }

    private static void check(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new LaunchFailure(String.join("\n", problems));
        }
    }
}
