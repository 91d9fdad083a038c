package dev.comptoir.files.storage;

import dev.comptoir.platform.steps.Steps;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.Pipe;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Keeps contents in a directory: written under a temporary name, synced, renamed in one step, the directory synced. */
@ApplicationScoped
class FolderStorage implements Storage {

    private static final Logger LOG = Logger.getLogger(FolderStorage.class);
    private static final int THREADS = 4;

    private final Path incoming;
    private final Path contents;
    private final StorageSettings settings;
    private final Clock clock;
    private final WorkerExecutor worker;
    private final WorkerExecutor checks;

    FolderStorage(StorageSettings settings, Clock clock, Vertx vertx) {
        this.settings = settings;
        this.clock = clock;
        this.incoming = settings.directory().toAbsolutePath().resolve("incoming");
        this.contents = settings.directory().toAbsolutePath().resolve("contents");
        this.worker = vertx.createSharedWorkerExecutor("file-storage", THREADS);
        this.checks = vertx.createSharedWorkerExecutor("file-checks", 1);
    }

    void start(@Observes StartupEvent event) throws IOException {
        Files.createDirectories(incoming);
        Files.createDirectories(contents);
        sweep();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
        checks.close();
    }

    /** Left-overs of a crash. Another instance may be receiving right now, which is why age decides. */
    private void sweep() throws IOException {
        Instant abandoned = clock.instant().minus(settings.abandonedAfter());
        try (Stream<Path> parts = Files.list(incoming)) {
            for (Path part : parts.toList()) {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(abandoned)) {
                    Files.deleteIfExists(part);
                    LOG.infof("removed the abandoned upload %s", part.getFileName());
                }
            }
        }
    }

    @Override
    public Uni<Received> receive(Pipe<Buffer> body, long limit) {
        Path place = incoming.resolve(UUID.randomUUID() + ".part");
        return blocking(() -> FileChannel.open(place, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))
                .plug(FullDisk::refused)
                .chain(file -> fill(file, place, body, limit));
    }

    private Uni<Received> fill(FileChannel file, Path place, Pipe<Buffer> body, long limit) {
        MessageDigest digest = Sha256.digest();
        BlockWriter writer = new BlockWriter(file, digest::update, worker, limit);
        return uni(() -> body.to(writer))
                .onItemOrFailure()
                .call((_, _) -> blocking(() -> closed(file)))
                .map(_ -> new Received(place, writer.size(), digest.digest(), false))
                .onFailure()
                .call(() -> blocking(() -> Files.deleteIfExists(place)))
                .onFailure(_ -> !writer.isBroken())
                .transform(_ -> StorageProblem.incomplete())
                .plug(FullDisk::refused);
    }

    @Override
    public Uni<Void> store(Received received, String key) {
        return blocking(() -> {
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
        Path place = incoming.resolve(UUID.randomUUID() + ".part");
        return blocking(() -> Files.write(place, bytes, StandardOpenOption.CREATE_NEW))
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
        return Steps.when(
                !received.isKept(),
                () -> blocking(() -> Files.deleteIfExists(received.place())).replaceWithVoid());
    }

    @Override
    public Uni<Void> remove(String key) {
        return blocking(() -> Files.deleteIfExists(contents.resolve(key))).replaceWithVoid();
    }

    @Override
    public Uni<Void> mustBeReadable(String key) {
        return blocking(() -> {
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
        return uni(() ->
                checks.executeBlocking(() -> HexFormat.of().formatHex(Sha256.of(contents.resolve(key))), true));
    }

    @Override
    public Path file(String key) {
        return contents.resolve(key);
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

    private static Void closed(FileChannel file) throws IOException {
        file.close();
        return null;
    }

    private <T> Uni<T> blocking(Callable<T> work) {
        return uni(() -> worker.executeBlocking(work, false));
    }

    private static <T> Uni<T> uni(Supplier<Future<T>> future) {
        return Uni.createFrom().completionStage(() -> future.get().toCompletionStage());
    }
}
