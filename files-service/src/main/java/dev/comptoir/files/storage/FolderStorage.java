package dev.comptoir.files.storage;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.Pipe;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Keeps contents in a directory: written under a temporary name, synced, renamed in one step, the directory synced. */
final class FolderStorage implements Storage {

    private static final Logger LOG = Logger.getLogger(FolderStorage.class);

    private final Path contents;
    private final Spool spool;
    private final BlockingWork work;
    private final BlockingWork checks;

    FolderStorage(StorageSettings settings, Spool spool, Vertx vertx) {
        this.contents = Spool.folder(contents(settings));
        this.spool = spool;
        this.work = spool.work();
        this.checks = BlockingWork.named(vertx, "file-checks", 1);
    }

    static Path contents(StorageSettings settings) {
        return settings.directory().toAbsolutePath().resolve("contents");
    }

    @Override
    public void close() {
        checks.close();
    }

    @Override
    public Uni<Void> sweep() {
        return work.run(spool::sweep);
    }

    @Override
    public Uni<Received> receive(Pipe<Buffer> body, long limit) {
        return spool.receive(body, limit);
    }

    @Override
    public Uni<Void> store(Received received, String key) {
        return work.run(() -> {
                    sync(received.place(), StandardOpenOption.WRITE);
                    Path place = contents.resolve(key);
                    for (Path folder : missing(place.getParent())) {
                        Files.createDirectories(folder);
                        sync(folder.getParent(), StandardOpenOption.READ);
                    }
                    name(received, place);
                    sync(place.getParent(), StandardOpenOption.READ);
                    return (Void) null;
                })
                .plug(FullDisk::refused);
    }

    @Override
    public Uni<Void> write(byte[] bytes, String key) {
        Path place = spool.place();
        return work.run(() -> Files.write(place, bytes, StandardOpenOption.CREATE_NEW))
                .plug(FullDisk::refused)
                .chain(() -> store(new Received(place, bytes.length, new byte[0], false), key));
    }

    /** What is kept until the commit gets a second name, so that nothing is lost when the commit fails. */
    private static void name(Received received, Path place) throws IOException {
        if (received.isKept()) {
            Files.createLink(place, received.place());
        } else {
            Files.move(received.place(), place, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    @Override
    public Uni<Void> discard(Received received) {
        return spool.discard(received);
    }

    @Override
    public Uni<Void> remove(String key) {
        return work.run(() -> Files.deleteIfExists(contents.resolve(key))).replaceWithVoid();
    }

    @Override
    public Uni<Void> mustBeReadable(String key) {
        return work.run(() -> {
            if (!Files.isReadable(contents.resolve(key))) {
                LOG.errorf("the content %s is missing or cannot be read", key);
                throw StorageProblem.unavailable();
            }
            return null;
        });
    }

    /** One at a time, so that checks never take the disk from those who send and download. */
    @Override
    public Uni<String> sha256(String key) {
        return checks.run(() -> HexFormat.of().formatHex(Sha256.of(contents.resolve(key))));
    }

    @Override
    public Uni<Received> copy(String key) {
        return work.run(() -> Received.of(Files.copy(contents.resolve(key), spool.place())))
                .plug(FullDisk::refused);
    }

    @Override
    public Uni<Delivery> deliver(String key, Presentation presentation) {
        return Uni.createFrom().item(new Delivery.FromHere(contents.resolve(key)));
    }

    @Override
    public Optional<URI> origin() {
        return Optional.empty();
    }

    /** A new name or folder survives a power cut only once the directory that holds it is synced. */
    private static void sync(Path path, StandardOpenOption mode) throws IOException {
        try (FileChannel opened = FileChannel.open(path, mode)) {
            opened.force(true);
        }
    }

    private static List<Path> missing(Path folder) {
        return Stream.iterate(folder, each -> !Files.exists(each), Path::getParent)
                .toList()
                .reversed();
    }
}
