package dev.comptoir.gateway.apikey;

import dev.comptoir.gateway.apikey.domain.KeyText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jboss.logging.Logger;

/** The file in which an installation finds its first keys; only its owner can read it, and it is never half written. */
record KeyFile(Path path) {

    private static final Logger LOG = Logger.getLogger(KeyFile.class);

    void write(KeyText secret, KeyText publishable) {
        String text = "secretKey=" + secret.text() + "\npublishableKey=" + publishable.text() + "\n";
        try {
            Path folder = path.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(
                    folder,
                    "keys",
                    ".tmp",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, text);
            Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            LOG.infof("the first API keys are in %s", path);
        } catch (IOException e) {
            throw new UncheckedIOException("the first API keys cannot be written to " + path, e);
        }
    }
}
