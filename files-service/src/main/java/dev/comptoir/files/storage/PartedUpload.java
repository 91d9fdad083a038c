package dev.comptoir.files.storage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/** Sends a large file in parts, a few at a time; the store makes them one object in the last step, or drops them all. */
final class PartedUpload implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(PartedUpload.class);
    private static final int AT_ONCE = 3;
    private static final int PART = 8 * 1024 * 1024;
    private static final int MOST_PARTS = 10_000;

    private final S3Client client;
    private final String bucket;
    private final ExecutorService threads = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().daemon().name("object-parts-", 0).factory());

    PartedUpload(S3Client client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    boolean isFor(long size) {
        return size > PART;
    }

    void put(Path file, String key) throws IOException {
        String id = client.createMultipartUpload(
                        request -> request.bucket(bucket).key(key))
                .uploadId();
        try {
            List<CompletedPart> parts = send(file, key, id);
            client.completeMultipartUpload(
                    request -> request.bucket(bucket).key(key).uploadId(id).multipartUpload(all -> all.parts(parts)));
        } catch (IOException | RuntimeException e) {
            abort(key, id);
            throw e;
        }
    }

    private List<CompletedPart> send(Path file, String key, String id) throws IOException {
        long size = Files.size(file);
        long part = partSize(size);
        AtomicBoolean isBroken = new AtomicBoolean();
        List<Callable<CompletedPart>> work = new ArrayList<>();
        for (long from = 0; from < size; from += part) {
            long begin = from;
            int number = work.size() + 1;
            work.add(unless(
                    isBroken, () -> send(read(file, begin, (int) Math.min(part, size - begin)), key, id, number)));
        }
        try {
            List<CompletedPart> sent = new ArrayList<>();
            for (Future<CompletedPart> each : threads.invokeAll(work)) {
                sent.add(each.get());
            }
            return sent;
        } catch (ExecutionException e) {
            throw unwrapped(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw SdkClientException.create("The program ends.", e);
        }
    }

    /** After the first failure no part is begun any more. */
    private static <T> Callable<T> unless(AtomicBoolean isBroken, Callable<T> work) {
        return () -> {
            if (isBroken.get()) {
                throw SdkClientException.create("Another part could not be sent.");
            }
            try {
                return work.call();
            } catch (IOException | RuntimeException e) {
                isBroken.set(true);
                throw e;
            }
        };
    }

    private CompletedPart send(byte[] bytes, String key, String id, int number) {
        String tag = client.uploadPart(
                        request -> request.bucket(bucket)
                                .key(key)
                                .uploadId(id)
                                .partNumber(number)
                                .contentMD5(Md5.of(bytes)),
                        body(bytes))
                .eTag();
        return CompletedPart.builder().partNumber(number).eTag(tag).build();
    }

    /** The bytes themselves, not a copy of them. */
    static RequestBody body(byte[] bytes) {
        return RequestBody.fromContentProvider(
                () -> new ByteArrayInputStream(bytes), bytes.length, "application/octet-stream");
    }

    /** As many bytes as keep within the most parts a store takes; whole megabytes. */
    static long partSize(long size) {
        long megabyte = 1024 * 1024;
        long least = (size + MOST_PARTS - 1) / MOST_PARTS;
        return Math.max(PART, (least + megabyte - 1) / megabyte * megabyte);
    }

    private static byte[] read(Path file, long from, int length) throws IOException {
        ByteBuffer part = ByteBuffer.allocate(length);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            while (part.hasRemaining()) {
                if (channel.read(part, from + part.position()) < 0) {
                    throw new IOException(file + " became shorter while it was sent");
                }
            }
        }
        return part.array();
    }

    /** What cannot be dropped now is dropped by the sweep. */
    private void abort(String key, String id) {
        try {
            client.abortMultipartUpload(
                    request -> request.bucket(bucket).key(key).uploadId(id));
        } catch (SdkException e) {
            LOG.warnf("the parts of %s stay until the next sweep: %s", key, e.getMessage());
        }
    }

    private static IOException unwrapped(Throwable cause) {
        return switch (cause) {
            case RuntimeException unchecked -> throw unchecked;
            case IOException broken -> broken;
            default -> new IOException(cause);
        };
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
