package dev.comptoir.localstack.postgres;

import dev.comptoir.localstack.engine.EngineException;
import dev.comptoir.localstack.engine.Folders;
import dev.comptoir.localstack.engine.PidFile;
import dev.comptoir.localstack.engine.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder with all rows: created once, and examined for a server that still runs on it. */
final class DataFolder {

    private final Path folder;

    DataFolder(Path folder) {
        this.folder = folder;
    }

    boolean isInitialised() {
        return Files.exists(folder.resolve("PG_VERSION"));
    }

    /** Creates the cluster; an attempt that broke off leaves nothing behind. */
    void initialise(Path binaries, Unprivileged user, String password) {
        Folders.delete(folder);
        Folders.create(folder);
        Path secret = folder.resolveSibling(folder.getFileName() + ".password");
        try {
            WholeFile.write(secret, password, "rw-------");
            user.own(folder);
            user.own(secret);
            var outcome = user.run(folder, command(binaries, secret));
            if (!outcome.isSuccess()) {
                Folders.delete(folder);
                throw new EngineException("PostgreSQL could not create " + folder + ": " + outcome.output());
            }
        } finally {
            Folders.delete(secret);
        }
    }

    private String[] command(Path binaries, Path secret) {
        return new String[] {
            binaries.resolve("bin/initdb").toString(),
            "-D",
            folder.toString(),
            "--no-locale",
            "-E",
            "UTF8",
            "--data-checksums",
            "-U",
            PostgresSettings.USER,
            "-A",
            "scram-sha-256",
            "--pwfile=" + secret
        };
    }

    /** The server that runs on this folder, whoever started it. */
    Optional<ProcessHandle> runningServer() {
        return pid().find();
    }

    /** A server killed with SIGKILL leaves its pid file and its socket's; the number may belong to anybody by now. */
    void forgetDeadServer() {
        if (runningServer().isEmpty()) {
            pid().delete();
            sockets().forEach(Folders::delete);
        }
    }

    private List<Path> sockets() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(".s.PGSQL."))
                    .toList();
        } catch (IOException _) {
            return List.of();
        }
    }

    private PidFile pid() {
        return new PidFile(folder.resolve("postmaster.pid"), folder + " ");
    }
}
