package dev.comptoir.orders.accounting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the shipped checker on an archive, as an auditor does: a program of its own. */
final class ArchiveChecker {

    private ArchiveChecker() {}

    /** How it ended and what it said. */
    record Verdict(int exit, String text) {}

    static Verdict check(String archive, String... more) throws IOException, InterruptedException {
        Path file = Files.createTempFile("archive", ".ndjson");
        try {
            Files.writeString(file, archive);
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xshare:auto",
                    "-XX:TieredStopAtLevel=1",
                    "--source",
                    "25",
                    Path.of("..", "tools", "check-archive").toString(),
                    file.toString()));
            command.addAll(List.of(more));
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Verdict(process.waitFor(), text);
        } finally {
            Files.delete(file);
        }
    }
}
