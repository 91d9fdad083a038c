package dev.comptoir.files.storage;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.Pipe;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.jboss.logging.Logger;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * Keeps contents in a bucket. Bodies come to the spool and go to the bucket when they are whole, where they appear in one step;
 * buyers get them from there.
 */
final class S3Storage implements Storage {

    private static final Logger LOG = Logger.getLogger(S3Storage.class);
    private static final int THREADS = 8;

    /** Nothing takes so long on its way to a bucket. */
    private static final Duration UNFINISHED_AFTER = Duration.ofDays(1);

    private final Bucket bucket;
    private final Spool spool;
    private final Clock clock;
    private final BlockingWork work;
    private final BlockingWork checks;

    S3Storage(Bucket bucket, Spool spool, Clock clock, Vertx vertx) {
        this.bucket = bucket;
        this.spool = spool;
        this.clock = clock;
        this.work = BlockingWork.named(vertx, "object-storage", THREADS);
        this.checks = BlockingWork.named(vertx, "object-checks", 1);
    }

    @Override
    public void close() {
        work.close();
        checks.close();
        bucket.close();
    }

    @Override
    public Uni<Void> sweep() {
        return work.run(() -> {
                    spool.sweep();
                    bucket.abortUnfinished(clock.instant().minus(UNFINISHED_AFTER));
                    return (Void) null;
                })
                .plug(S3Failure::refused);
    }

    @Override
    public Uni<Received> receive(Pipe<Buffer> body, long limit) {
        return spool.receive(body, limit);
    }

    @Override
    public Uni<Void> store(Received received, String key) {
        return work.run(() -> {
                    bucket.put(received.place(), key);
                    if (!received.isKept()) {
                        Files.deleteIfExists(received.place());
                    }
                    return (Void) null;
                })
                .plug(S3Failure::refused)
                .plug(FullDisk::refused);
    }

    @Override
    public Uni<Void> write(byte[] bytes, String key) {
        return work.run(() -> {
                    bucket.put(bytes, key);
                    return (Void) null;
                })
                .plug(S3Failure::refused);
    }

    @Override
    public Uni<Void> discard(Received received) {
        return spool.discard(received);
    }

    @Override
    public Uni<Void> remove(String key) {
        return work.run(() -> {
                    bucket.remove(key);
                    return (Void) null;
                })
                .plug(S3Failure::refused);
    }

    @Override
    public Uni<Void> mustBeReadable(String key) {
        return work.run(() -> {
                    if (!bucket.has(key)) {
                        LOG.errorf("the content %s is missing from the bucket", key);
                        throw StorageProblem.unavailable();
                    }
                    return (Void) null;
                })
                .plug(S3Failure::refused);
    }

    /** A connection that breaks says nothing of the bytes: they are looked at again. */
    @Override
    public Uni<String> sha256(String key) {
        return checks.run(() -> hash(key))
                .onFailure(failure -> failure instanceof IOException && !(failure instanceof NoSuchFileException))
                .transform(_ -> StorageProblem.unavailable())
                .plug(S3Failure::refused);
    }

    private String hash(String key) throws IOException {
        try (InputStream content = bucket.read(key)) {
            return HexFormat.of().formatHex(Sha256.of(content));
        } catch (NoSuchKeyException e) {
            throw (IOException) new NoSuchFileException(key).initCause(e);
        }
    }

    @Override
    public Uni<Received> copy(String key) {
        return work.run(() -> {
                    Path place = spool.place();
                    try (InputStream content = bucket.read(key)) {
                        Files.copy(content, place);
                    }
                    return Received.of(place);
                })
                .plug(S3Failure::refused)
                .plug(FullDisk::refused);
    }

    @Override
    public Uni<Delivery> deliver(String key, Presentation presentation) {
        return work.run(() -> (Delivery) new Delivery.Elsewhere(bucket.address(key, presentation)))
                .plug(S3Failure::refused);
    }

    @Override
    public Optional<URI> origin() {
        return Optional.of(bucket.origin());
    }
}
