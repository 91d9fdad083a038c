package dev.comptoir.files.storage;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.WriteStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Hashes and writes a stream in blocks on a worker thread, one block after the other, and asks the sender to wait when two
 * blocks are on their way: an upload costs under a megabyte of memory however fast it comes.
 */
final class BlockWriter implements WriteStream<Buffer> {

    private static final int BLOCK = 256 * 1024;
    private static final int MOST_WAITING = 2;

    private final FileChannel file;
    private final Consumer<byte[]> digest;
    private final WorkerExecutor worker;
    private final long limit;
    private final Duration patience;
    private Future<Void> written = Future.succeededFuture();
    private Buffer block = Buffer.buffer(BLOCK);
    private int waiting;
    private long size;
    private Throwable failure;
    private Handler<Void> drained = _ -> {};

    /** @param patience how long the disk may take for a block */
    BlockWriter(FileChannel file, Consumer<byte[]> digest, WorkerExecutor worker, long limit, Duration patience) {
        this.file = file;
        this.digest = digest;
        this.worker = worker;
        this.limit = limit;
        this.patience = patience;
    }

    /** Bytes that came in, be they written yet or not. */
    long size() {
        return size;
    }

    /** Whether writing failed, rather than the sender. */
    boolean isBroken() {
        return failure != null;
    }

    @Override
    public Future<Void> write(Buffer part) {
        size += part.length();
        if (size > limit && failure == null) {
            failure = StorageProblem.tooLarge(limit);
        }
        if (failure != null) {
            return Future.failedFuture(failure);
        }
        block.appendBuffer(part);
        if (block.length() >= BLOCK) {
            handOver();
        }
        return Future.succeededFuture();
    }

    private void handOver() {
        byte[] bytes = block.getBytes();
        block = Buffer.buffer(BLOCK);
        waiting++;
        written = written.compose(_ -> worker.executeBlocking(() -> store(bytes), false)
                        .timeout(patience.toMillis(), TimeUnit.MILLISECONDS))
                .recover(BlockWriter::failed)
                .onComplete(this::stored);
    }

    private static Future<Void> failed(Throwable failure) {
        return Future.failedFuture(failure instanceof TimeoutException ? new SilentDisk() : failure);
    }

    private Void store(byte[] bytes) throws IOException {
        digest.accept(bytes);
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            file.write(rest);
        }
        return null;
    }

    private void stored(AsyncResult<Void> outcome) {
        waiting--;
        if (outcome.failed() && failure == null) {
            failure = outcome.cause();
        }
        drained.handle(null);
    }

    /** The last block and every failure so far. */
    @Override
    public Future<Void> end() {
        if (failure == null && block.length() > 0) {
            handOver();
        }
        return written.compose(_ -> failure == null ? Future.succeededFuture() : Future.failedFuture(failure));
    }

    @Override
    public void end(Handler<AsyncResult<Void>> ended) {
        end().onComplete(ended);
    }

    @Override
    public void write(Buffer part, Handler<AsyncResult<Void>> taken) {
        write(part).onComplete(taken);
    }

    @Override
    public boolean writeQueueFull() {
        return waiting >= MOST_WAITING;
    }

    @Override
    public WriteStream<Buffer> drainHandler(Handler<Void> handler) {
        drained = handler == null ? _ -> {} : handler;
        return this;
    }

    @Override
    public WriteStream<Buffer> exceptionHandler(Handler<Throwable> handler) {
        return this;
    }

    @Override
    public WriteStream<Buffer> setWriteQueueMaxSize(int maxSize) {
        return this;
    }
}
