package dev.comptoir.files.storage;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.Pipe;
import java.nio.file.Path;

/** Where the bytes of digital goods are kept; the file system today, an object store one day. */
public interface Storage {

    /** Takes a body in as fast as it can be written, never more than a few blocks in memory; nothing is final yet. */
    Uni<Received> receive(Pipe<Buffer> body, long limit);

    /** Makes received bytes durable under a key; after this they survive a power cut. */
    Uni<Void> store(Received received, String key);

    /** Stores bytes that are made here, under a key. */
    Uni<Void> write(byte[] bytes, String key);

    /** Deletes received bytes that are not stored; does nothing for stored ones. */
    Uni<Void> discard(Received received);

    /** Removes stored bytes; does nothing when they are removed already. */
    Uni<Void> remove(String key);

    /** Fails with a refusal when stored bytes cannot be read now. */
    Uni<Void> mustBeReadable(String key);

    /** Reads stored bytes through; fails with an {@link java.io.IOException} when they are missing or cannot be read. */
    Uni<String> sha256(String key);

    /** The file that holds stored bytes, so that they can be sent without being copied through memory. */
    Path file(String key);
}
