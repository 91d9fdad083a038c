package dev.comptoir.localstack.launch;

import dev.comptoir.localstack.engine.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** What only this installation knows: made at random once, kept in files nobody else may read. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Layout layout;

    Secrets(Layout layout) {
        this.layout = layout;
        Folders.create(layout.secret("."));
        restrict(layout.secret(".").normalize(), "rwx------");
    }

    String postgresPassword() {
        return text("postgres-password");
    }

    /** Signs the links in mails. */
    String links() {
        return text("links-secret");
    }

    /** With this key the gateway vouches for its callers. */
    Path privateKey() {
        makeKeyPair();
        return layout.secret("internal-private.pem");
    }

    Path publicKey() {
        makeKeyPair();
        return layout.secret("internal-public.pem");
    }

    /** Where the gateway writes the first API keys of an empty installation. */
    Path firstKeys() {
        return layout.secret("keys.properties");
    }

    private String text(String name) {
        Path file = layout.secret(name);
        if (!Files.exists(file)) {
            byte[] bytes = new byte[32];
            RANDOM.nextBytes(bytes);
            write(file, HexFormat.of().formatHex(bytes));
        }
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private void makeKeyPair() {
        if (Files.exists(layout.secret("internal-private.pem"))) {
            return;
        }
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            write(
                    layout.secret("internal-public.pem"),
                    pem("PUBLIC KEY", pair.getPublic().getEncoded()));
            write(
                    layout.secret("internal-private.pem"),
                    pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JVM has no Ed25519", e);
        }
    }

    private static String pem(String kind, byte[] encoded) {
        return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
                .formatted(kind, Base64.getEncoder().encodeToString(encoded));
    }

    /** Never half a secret: written aside, then moved into place. */
    private static void write(Path file, String content) {
        try {
            Path aside = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(aside);
            Files.createFile(aside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(aside, content);
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    private static void restrict(Path path, String permissions) {
        try {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot protect " + path, e);
        }
    }
}
