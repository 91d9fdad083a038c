package dev.comptoir.inventory.levelfile;

import dev.comptoir.inventory.levelfile.domain.LevelFileProblem;
import dev.comptoir.inventory.levelfile.domain.LevelRow;
import dev.comptoir.kernel.DomainException;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.VertxException;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes files of levels in as they come and gives their rows some at a time, on threads of its own. */
@ApplicationScoped
class LevelFiles {

    private static final int THREADS = 2;
    private static final int ROWS_AT_A_TIME = 200;

    private final WorkerExecutor workers;
    private final long mostBytes;
    private final int mostRows;

    LevelFiles(
            Vertx vertx,
            @ConfigProperty(name = "inventory.level-files.max-size") MemorySize mostBytes,
            @ConfigProperty(name = "inventory.level-files.max-rows") int mostRows) {
        this.workers = vertx.createSharedWorkerExecutor("level-files", THREADS);
        this.mostBytes = mostBytes.asLongValue();
        this.mostRows = mostRows;
    }

    /** The rows of a file once all of it is there and can be read to its end; nothing of it is left behind them. */
    Multi<List<LevelRow>> rows(Multi<byte[]> body) {
        return workers.executeBlocking(() -> new LevelFile(mostRows), false)
                .onItem()
                .transformToMulti(file -> Multi.createFrom()
                        .resource(() -> file, there -> rows(there, body))
                        .withFinalizer(this::discard));
    }

    private Multi<List<LevelRow>> rows(LevelFile file, Multi<byte[]> body) {
        return receive(file, body)
                .chain(() -> workers.executeBlocking(file::check, false))
                .onItem()
                .transformToMulti(this::pieces);
    }

    private Uni<Void> discard(LevelFile file) {
        return workers.executeBlocking(file::discard, false).replaceWithVoid();
    }

    private Uni<Void> receive(LevelFile file, Multi<byte[]> body) {
        AtomicLong size = new AtomicLong();
        return body.onItem()
                .invoke(bytes -> count(size, bytes.length))
                .onItem()
                .transformToUniAndConcatenate(bytes -> workers.executeBlocking(() -> file.add(bytes), false))
                .onItem()
                .ignoreAsUni()
                .onFailure(failure -> !(failure instanceof DomainException) && isOfTransport(failure))
                .transform(_ -> LevelFileProblem.incomplete());
    }

    private void count(AtomicLong size, int bytes) {
        if (size.addAndGet(bytes) > mostBytes) {
            throw LevelFileProblem.tooLarge(mostBytes);
        }
    }

    private static boolean isOfTransport(Throwable failure) {
        return failure instanceof IOException || failure instanceof VertxException;
    }

    private Multi<List<LevelRow>> pieces(LevelFile file) {
        return Multi.createBy()
                .repeating()
                .uni(() -> workers.executeBlocking(() -> file.next(ROWS_AT_A_TIME), false))
                .whilst(rows -> rows.size() == ROWS_AT_A_TIME)
                .skip()
                .where(List::isEmpty);
    }
}
