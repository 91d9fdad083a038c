package dev.comptoir.localstack.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The folder on this machine where the programs we carry inside our jars are unpacked once, each version beside the others. */
public final class EngineStore {

    private EngineStore() {}

    /** Writes the files of one engine into an empty folder. */
    @FunctionalInterface
    public interface Unpacking {
        void into(Path folder) throws IOException;
    }

    /** The unpacked engine of that name; unpacks it the first time, safely beside other processes doing the same. */
    public static Path folder(String name, Unpacking unpacking) {
        try {
            Path target = root().resolve(name);
            if (Files.isDirectory(target)) {
                return target;
            }
            Files.createDirectories(root());
            Path fresh = Files.createTempDirectory(root(), name + ".");
            unpacking.into(fresh);
            openForEveryone(fresh);
            publish(fresh, target);
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unpack " + name + " below " + root(), e);
        }
    }

    /** A short name for the content of a resource, so that a new version never meets the files of an old one. */
    public static String fingerprint(String resource) {
        try (InputStream in = open(resource)) {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, sha256).transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(sha256.digest(), 0, 8);
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new EngineException("Cannot read " + resource, e);
        }
    }

    public static InputStream open(String resource) {
        InputStream in = EngineStore.class.getClassLoader().getResourceAsStream(resource);
        if (in == null) {
            throw new EngineException(resource + " is not on the class path");
        }
        return in;
    }

    static Path root() {
        String chosen = System.getenv("COMPTOIR_CACHE");
        if (chosen != null && !chosen.isBlank()) {
            return Path.of(chosen).toAbsolutePath();
        }
        String caches = System.getenv("XDG_CACHE_HOME");
        Path base = caches == null || caches.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(caches);
        return base.toAbsolutePath().resolve("comptoir");
    }

    private static void publish(Path fresh, Path target) throws IOException {
        try {
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (DirectoryNotEmptyException | FileAlreadyExistsException e) {
            Folders.delete(fresh);
        }
    }

    /** A temporary folder is private to its owner, but PostgreSQL may have to run as another user. */
    private static void openForEveryone(Path folder) {
        folder.toFile().setExecutable(true, false);
        folder.toFile().setReadable(true, false);
    }
}
