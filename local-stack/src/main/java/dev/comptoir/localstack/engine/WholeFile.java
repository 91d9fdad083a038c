package dev.comptoir.localstack.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Writes small files whole: readers see the old content or the new one, and never a secret that others may read. */
public final class WholeFile {

    private WholeFile() {}

    /** Written aside with these permissions, such as {@code rw-------}, then moved into place. */
    public static void write(Path file, String content, String permissions) {
        try {
            Folders.create(file.getParent());
            Path aside = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(aside);
            Files.createFile(aside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(aside, content);
            // Not at its creation, where the process's mask would take some of them away.
            Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString(permissions));
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }
}
