package dev.comptoir.files.storage;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.Pipe;
import java.net.URI;
import java.util.Optional;

/** Where the bytes of digital goods are kept: a folder or an object store, as the operator chose. */
public interface Storage extends AutoCloseable {

    /** Takes a body in as fast as it can be written, never more than a few blocks in memory; nothing is final yet. */
    Uni<Received> receive(Pipe<Buffer> body, long limit);

    /** Makes received bytes durable under a key, whole or not at all; after this they survive a power cut. */
    Uni<Void> store(Received received, String key);

    /** Stores bytes that are made here, under a key. */
    Uni<Void> write(byte[] bytes, String key);

    /** Deletes received bytes that are not stored; does nothing for stored ones. */
    Uni<Void> discard(Received received);

    /** Removes stored bytes; does nothing when they are removed already. */
    Uni<Void> remove(String key);

    /** Fails with a refusal when stored bytes cannot be read now. */
    Uni<Void> mustBeReadable(String key);

    /**
     * Reads stored bytes through; fails with an {@link java.io.IOException} when they are missing or cannot be read, with a
     * refusal when that cannot be known now.
     */
    Uni<String> sha256(String key);

    /** Copies stored bytes to the spool, to be worked on and discarded. */
    Uni<Received> copy(String key);

    /** Says how stored bytes get to who asked for them; costs no look at the bytes. */
    Uni<Delivery> deliver(String key, Presentation presentation);

    /** The origin of the addresses that give stored bytes; empty when they are sent from here. */
    Optional<URI> origin();

    /** Removes what was begun long ago and never came to its end. */
    Uni<Void> sweep();

    @Override
    void close();
}
