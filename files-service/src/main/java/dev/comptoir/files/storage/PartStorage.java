package dev.comptoir.files.storage;

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
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Keeps uploads that come in parts. A part is on the disk before it is acknowledged, and one request writes at a time.
 */
@ApplicationScoped
public class PartStorage {

    private static final int THREADS = 4;

    private final Path folder;
    private final WorkerExecutor worker;

    /** The uploads this instance writes to: a second opening and closing of a file would give up the lock of the first. */
    private final Set<UUID> busy = ConcurrentHashMap.newKeySet();

    PartStorage(StorageSettings settings, Vertx vertx) {
        this.folder = settings.directory().toAbsolutePath().resolve("uploads");
        this.worker = vertx.createSharedWorkerExecutor("upload-storage", THREADS);
    }

    void start(@Observes StartupEvent event) throws IOException {
        Files.createDirectories(folder);
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
    }

    /**
     * One part of an upload.
     *
     * @param left the most bytes that may come
     * @param isAllOrNothing whether a part that breaks off is dropped; else what came of it stays
     * @param seen is given the bytes in their order
     * @param check refuses the part when it has come, by throwing
     */
    public record Part(long offset, long left, boolean isAllOrNothing, Consumer<byte[]> seen, Runnable check) {}

    /** How many bytes of an upload are here. */
    public Uni<Long> size(UUID id) {
        return blocking(() -> Files.exists(place(id)) ? Files.size(place(id)) : 0L);
    }

    /** Adds a part and gives the bytes that are here then, also of one that broke off. */
    public Uni<Long> append(UUID id, Part part, Supplier<Pipe<Buffer>> body) {
        return Uni.createFrom().deferred(() -> {
            if (!busy.add(id)) {
                throw StorageProblem.inUse();
            }
            return write(id, part, body).eventually(() -> busy.remove(id));
        });
    }

    private Uni<Long> write(UUID id, Part part, Supplier<Pipe<Buffer>> body) {
        return blocking(() -> open(id, part))
                .chain(file -> fill(file, part, body)
                        .onItemOrFailure()
                        .call((_, failure) -> blocking(() -> close(file, part, failure))))
                .chain(() -> size(id))
                .plug(FullDisk::refused);
    }

    /** The lock keeps other instances away, and goes with the process that holds it. */
    private FileChannel open(UUID id, Part part) throws IOException {
        FileChannel file = FileChannel.open(place(id), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (file.tryLock() == null) {
                throw StorageProblem.inUse();
            }
            if (file.size() != part.offset()) {
                throw StorageProblem.offsetMismatch(file.size());
            }
            return file.position(part.offset());
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private Uni<Void> fill(FileChannel file, Part part, Supplier<Pipe<Buffer>> body) {
        BlockWriter writer = new BlockWriter(file, part.seen(), worker, part.left(), SilentDisk.PATIENCE);
        return uni(() -> body.get().to(writer))
                .onFailure()
                .transform(failure -> writer.size() > part.left() ? StorageProblem.tooLong(part.left()) : failure)
                .onFailure(_ -> !writer.isBroken())
                .transform(_ -> StorageProblem.incomplete())
                .invoke(part.check());
    }

    /** What was refused, or must come whole and did not, leaves nothing; of what broke off otherwise, what came stays. */
    private static Void close(FileChannel file, Part part, Throwable failure) throws IOException {
        try (file) {
            if (failure != null && (part.isAllOrNothing() || !StorageProblem.isIncomplete(failure))) {
                file.truncate(part.offset());
            }
            file.force(false);
        }
        return null;
    }

    /** Reads an upload through, for its checksum. */
    public Uni<Received> whole(UUID id) {
        return blocking(() -> new Received(place(id), Files.size(place(id)), Sha256.of(place(id)), true));
    }

    /** Removes what nobody has written to since: left by a request that outlived its upload. */
    public Uni<Void> sweep(Instant before) {
        return blocking(() -> {
            try (Stream<Path> parts = Files.list(folder)) {
                for (Path part : parts.toList()) {
                    if (Files.getLastModifiedTime(part).toInstant().isBefore(before)) {
                        Files.deleteIfExists(part);
                    }
                }
            }
            return null;
        });
    }

    public Uni<Void> remove(UUID id) {
        return blocking(() -> Files.deleteIfExists(place(id))).replaceWithVoid();
    }

    private Path place(UUID id) {
        return folder.resolve(id + ".part");
    }

    private <T> Uni<T> blocking(Callable<T> work) {
        return uni(() -> worker.executeBlocking(work, false));
    }

    private static <T> Uni<T> uni(Supplier<Future<T>> future) {
        return Uni.createFrom().completionStage(() -> future.get().toCompletionStage());
    }
}
