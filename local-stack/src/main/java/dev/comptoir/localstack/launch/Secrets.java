package dev.comptoir.localstack.launch;

import dev.comptoir.localstack.engine.Folders;
import dev.comptoir.localstack.engine.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** What only this installation knows: made at random once, kept in files nobody else may read. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;

    private final Layout layout;

    Secrets(Layout layout) {
        this.layout = layout;
        restrict(Folders.create(layout.home().resolve("secrets")));
    }

    String postgresPassword() {
        return text("postgres-password");
    }

    /** Signs the links in mails. */
    String links() {
        return text("links-secret");
    }

    /** Of the test account at the test payment provider. */
    String paymentKey() {
        return "sk_test_" + text("payment-key");
    }

    /** Signs the events of the test payment provider. */
    String paymentEvents() {
        return "whsec_" + text("payment-events-secret");
    }

    /** With these keys the gateway vouches for its callers. */
    synchronized KeyPairFiles internalKeys() {
        return new KeyPairFiles(layout.secret("internal-private.pem"), layout.secret("internal-public.pem")).ensure();
    }

    /** Where the gateway writes the first API keys of an empty installation. */
    Path firstKeys() {
        return layout.secret("keys.properties");
    }

    private synchronized String text(String name) {
        Path file = layout.secret(name);
        if (!Files.exists(file)) {
            byte[] bytes = new byte[SECRET_BYTES];
            RANDOM.nextBytes(bytes);
            WholeFile.write(file, HexFormat.of().formatHex(bytes), "rw-------");
        }
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static void restrict(Path folder) {
        try {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot protect " + folder, e);
        }
    }
}
