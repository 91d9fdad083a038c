package dev.comptoir.files.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pipe that nobody reads takes what fits into it and then, like a disk that is frozen, no more. */
class SilentDiskTest {

    private static final Duration PATIENCE = Duration.ofMillis(300);

    @TempDir
    Path folder;

    private final Queue<Integer> late = new ConcurrentLinkedQueue<>();
    private Vertx vertx;
    private WorkerExecutor worker;
    private Path pipe;
    private FileChannel reader;

    @BeforeEach
    void a_pipe_that_nobody_reads() throws Exception {
        vertx = Vertx.vertx();
        worker = vertx.createSharedWorkerExecutor("silent-disk-test", 1);
        pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        reader = FileChannel.open(pipe, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    @AfterEach
    void ends() throws IOException {
        reader.close();
        vertx.close();
    }

    @Test
    void a_body_is_refused_when_the_disk_takes_no_more_of_it() throws IOException {
        try (FileChannel file = FileChannel.open(pipe, StandardOpenOption.WRITE)) {
            BlockWriter writer = new BlockWriter(file, _ -> {}, worker, Long.MAX_VALUE, PATIENCE);
            writer.write(Buffer.buffer(new byte[1_000_000]));
            Future<Void> end = writer.end();
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(end::isComplete);
            assertThat(end.cause()).isInstanceOf(SilentDisk.class);
            assertThat(writer.isBroken()).isTrue();
        }
    }

    @Test
    void who_asks_for_a_moments_work_is_not_kept_waiting() {
        assertThat(FullDisk.refused(new BlockingWork(worker).soon(this::blocked, PATIENCE, late::add))
                        .onFailure()
                        .recoverWithItem(failure -> failure.getMessage().length())
                        .await()
                        .atMost(Duration.ofSeconds(20)))
                .isEqualTo(StorageProblem.unavailable().getMessage().length());
    }

    @Test
    void what_ends_late_is_given_to_who_puts_it_away() throws IOException {
        who_asks_for_a_moments_work_is_not_kept_waiting();
        assertThat(late).isEmpty();
        ByteBuffer rest = ByteBuffer.allocate(1_000_000);
        while (rest.hasRemaining()) {
            reader.read(rest);
        }
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> late.contains(1_000_000));
    }

    private Integer blocked() throws IOException {
        try (FileChannel file = FileChannel.open(pipe, StandardOpenOption.WRITE)) {
            return file.write(ByteBuffer.allocate(1_000_000));
        }
    }
}
