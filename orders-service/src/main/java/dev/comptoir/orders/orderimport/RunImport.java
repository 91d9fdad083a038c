package dev.comptoir.orders.orderimport;

import dev.comptoir.orders.numbering.RaiseNumbering;
import dev.comptoir.orders.orderimport.domain.NumberSeries;
import dev.comptoir.orders.orderimport.domain.OrderImportState;
import dev.comptoir.orders.orderimport.domain.ReadOrder;
import dev.comptoir.orders.orderimport.domain.RowError;
import dev.comptoir.platform.db.DatabaseFailure;
import dev.comptoir.platform.steps.Steps;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/** Carries an import through, batch by batch, each in a transaction of its own; it goes on where another has stopped. */
@ApplicationScoped
class RunImport {

    private static final Logger LOG = Logger.getLogger(RunImport.class);
    private static final String FAILURE =
            "The import ended early because of a failure on our side. Send the file again: what is done is skipped.";
    private static final int BATCH = 250;
    private static final int RETRIES = 3;

    private final ImportStore imports;
    private final ImportWorkers workers;
    private final ImportBatch batches;
    private final KnownStore known;
    private final RaiseNumbering numbering;
    private final Clock clock;

    RunImport(
            ImportStore imports,
            ImportWorkers workers,
            ImportBatch batches,
            KnownStore known,
            RaiseNumbering numbering,
            Clock clock) {
        this.imports = imports;
        this.workers = workers;
        this.batches = batches;
        this.known = known;
        this.numbering = numbering;
        this.clock = clock;
    }

    Uni<Void> run(ImportRun run) {
        return known.series()
                .chain(series -> imports.piece(run.id(), 0)
                        .chain(first -> workers.run(
                                () -> new FileReading(run, series, FilePieces.unpack(first.orElseThrow())))))
                .chain(this::read)
                .chain(() -> imports.end(run, OrderImportState.COMPLETED, null, clock.instant()))
                .onFailure()
                .recoverWithUni(failure -> ended(run, failure));
    }

    private Uni<Void> read(FileReading reading) {
        return Steps.untilShort(1, () -> reading.isAtEnd() ? end(reading) : next(reading));
    }

    private Uni<Integer> next(FileReading reading) {
        return reading.needsPiece()
                ? load(reading)
                : workers.run(reading::next)
                        .chain(orders -> write(reading, orders))
                        .replaceWith(1);
    }

    private Uni<Integer> load(FileReading reading) {
        return imports.piece(reading.run().id(), reading.number())
                .chain(piece -> piece.map(packed -> workers.run(() -> reading.take(packed)))
                        .orElseGet(() -> end(reading)));
    }

    private Uni<Integer> end(FileReading reading) {
        return workers.run(reading::rest)
                .chain(orders -> write(reading, orders))
                .replaceWith(0);
    }

    private Uni<Void> write(FileReading reading, List<ReadOrder> orders) {
        return Steps.each(
                portions(orders),
                batch -> raise(reading.series(), batch).chain(() -> attempt(reading, batch, RETRIES)));
    }

    private static List<List<ReadOrder>> portions(List<ReadOrder> orders) {
        return IntStream.iterate(0, start -> start < orders.size(), start -> start + BATCH)
                .mapToObj(start -> orders.subList(start, Math.min(start + BATCH, orders.size())))
                .toList();
    }

    /** No order of the store's own gets a number that one from elsewhere has brought along. */
    private Uni<Void> raise(NumberSeries series, List<ReadOrder> batch) {
        OptionalLong highest = batch.stream()
                .filter(read -> read.order() != null)
                .flatMapToLong(read -> series.numberOf(read.order().orderNumber()).stream())
                .max();
        return highest.isEmpty()
                ? Steps.done()
                : known.nextNumber()
                        .chain(next -> Steps.when(
                                next <= highest.getAsLong(), () -> numbering.handle(highest.getAsLong() + 1)));
    }

    /** A number that was taken meanwhile is seen by the next attempt; what the database refuses is found one by one. */
    private Uni<Void> attempt(FileReading reading, List<ReadOrder> batch, int left) {
        return batches.handle(reading.run(), reading.series(), batch)
                .onFailure(failure -> left > 0 && isNumberTaken(failure))
                .recoverWithUni(() -> attempt(reading, batch, left - 1))
                .onFailure(RunImport::isRefused)
                .recoverWithUni(failure -> batch.size() == 1
                        ? attempt(reading, List.of(refused(batch.getFirst(), failure)), 0)
                        : Steps.each(batch, order -> attempt(reading, List.of(order), RETRIES)));
    }

    private static boolean isNumberTaken(Throwable failure) {
        return DatabaseFailure.constraint(failure)
                .filter("orders_order_number_taken"::equals)
                .isPresent();
    }

    /** Whether the values themselves are at fault: data exceptions and broken constraints. */
    private static boolean isRefused(Throwable failure) {
        return DatabaseFailure.sqlState(failure)
                .filter(state -> state.startsWith("22") || state.startsWith("23"))
                .isPresent();
    }

    private static ReadOrder refused(ReadOrder order, Throwable failure) {
        LOG.warnf(failure, "an imported order cannot be stored");
        String detail = "The order cannot be stored (%s)."
                .formatted(DatabaseFailure.constraint(failure).orElse("a value is out of range"));
        return order.failing(new RowError("", "order-not-storable", detail));
    }

    /** What passes is left to whoever takes it up next: an import that nobody was seen at work on is claimed again. */
    private Uni<Void> ended(ImportRun run, Throwable failure) {
        if (ImportProblem.isTakenOver(failure) || DatabaseFailure.mayPass(failure)) {
            LOG.infof("order import %s is left where it is: %s", run.id(), failure.getMessage());
            return Steps.done();
        }
        LOG.errorf(failure, "order import %s ended early", run.id());
        return imports.end(run, OrderImportState.FAILED, FAILURE, clock.instant());
    }
}
