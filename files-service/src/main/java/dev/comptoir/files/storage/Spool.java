package dev.comptoir.files.storage;

import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.time.MachineTime;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.Pipe;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Where bodies wait, on a disk of this machine, until they are whole and go to where contents are kept. */
@ApplicationScoped
class Spool {

    private static final Logger LOG = Logger.getLogger(Spool.class);
    private static final int THREADS = 4;

    private final Path incoming;
    private final StorageSettings settings;
    private final Clock clock;
    private final BlockingWork work;

    Spool(StorageSettings settings, @MachineTime Clock clock, Vertx vertx) {
        this.settings = settings;
        this.clock = clock;
        this.incoming = settings.directory().toAbsolutePath().resolve("incoming");
        this.work = BlockingWork.named(vertx, "file-storage", THREADS);
    }

    void stop(@Observes ShutdownEvent event) {
        work.close();
    }

    /** Makes a folder of the storage. */
    static Path folder(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the folder " + folder, e);
        }
    }

    BlockingWork work() {
        return work;
    }

    /** Left-overs of a crash. Another instance may be receiving right now, which is why age decides. */
    Void sweep() throws IOException {
        Instant abandoned = clock.instant().minus(settings.abandonedAfter());
        try (Stream<Path> parts = Files.list(folder(incoming))) {
            for (Path part : parts.toList()) {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(abandoned)) {
                    Files.deleteIfExists(part);
                    LOG.infof("removed the abandoned upload %s", part.getFileName());
                }
            }
        }
        return null;
    }

    Uni<Received> receive(Pipe<Buffer> body, long limit) {
        Path place = place();
        return work.soon(
                        () -> FileChannel.open(place, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        SilentDisk.PATIENCE,
                        late -> discard(late, place))
                .plug(FullDisk::refused)
                .chain(file -> fill(file, place, body, limit));
    }

    private Uni<Received> fill(FileChannel file, Path place, Pipe<Buffer> body, long limit) {
        MessageDigest digest = Sha256.digest();
        BlockWriter writer = new BlockWriter(file, digest::update, work.worker(), limit, SilentDisk.PATIENCE);
        return Uni.createFrom()
                .completionStage(() -> body.to(writer).toCompletionStage())
                .onItemOrFailure()
                .call((_, failure) -> ended(failure, () -> closed(file)))
                .map(_ -> new Received(place, writer.size(), digest.digest(), false))
                .onFailure()
                .call(failure -> ended(failure, () -> Files.deleteIfExists(place)))
                .onFailure(_ -> !writer.isBroken())
                .transform(_ -> StorageProblem.incomplete())
                .plug(FullDisk::refused);
    }

    private void discard(FileChannel late, Path place) {
        work.run(() -> closed(late))
                .chain(() -> work.run(() -> Files.deleteIfExists(place)))
                .subscribe()
                .with(_ -> {}, failure -> LOG.warnf("an upload that was given up stays: %s", failure.toString()));
    }

    /** Behind a disk that does not answer it is done when it can be, and nobody waits for it. */
    private <T> Uni<?> ended(Throwable failure, Callable<T> step) {
        Uni<T> done = work.run(step).memoize().indefinitely();
        if (!(failure instanceof SilentDisk)) {
            return done;
        }
        done.subscribe().with(_ -> {}, late -> LOG.warnf("behind a silent disk: %s", late.toString()));
        return Steps.done();
    }

    Uni<Void> discard(Received received) {
        return Steps.when(
                !received.isKept(),
                () -> work.run(() -> Files.deleteIfExists(received.place())).replaceWithVoid());
    }

    /** A place that nothing else has. */
    Path place() {
        return incoming.resolve(UUID.randomUUID() + ".part");
    }

    private static Void closed(FileChannel file) throws IOException {
        file.close();
        return null;
    }
}
