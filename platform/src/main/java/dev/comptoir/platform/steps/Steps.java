package dev.comptoir.platform.steps;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Steps of a reactive story that would else be written out in every use case. */
public final class Steps {

    private Steps() {}

    /** Nothing to do. */
    public static Uni<Void> done() {
        return Uni.createFrom().voidItem();
    }

    /** Takes the step if the condition holds. */
    public static Uni<Void> when(boolean condition, Supplier<Uni<Void>> step) {
        return condition ? step.get() : done();
    }

    /** Takes the step for each item, one after the other; the first failure ends it. */
    public static <T> Uni<Void> each(Iterable<? extends T> items, Function<? super T, Uni<Void>> step) {
        return Multi.createFrom()
                .iterable(items)
                .onItem()
                .transformToUniAndConcatenate(step::apply)
                .onItem()
                .ignoreAsUni();
    }

    /** Takes the step again and again until one gives less than a full batch. */
    public static Uni<Void> untilShort(int full, Supplier<Uni<Integer>> step) {
        return Uni.createFrom()
                .deferred(step::get)
                .repeat()
                .whilst(done -> done >= full)
                .onItem()
                .ignoreAsUni();
    }

    /** Begins all in this order without waiting in between; the first failure is that of the whole. */
    public static <T> Uni<Void> atOnce(List<Uni<T>> all) {
        return all.isEmpty() ? done() : Uni.join().all(all).andFailFast().replaceWithVoid();
    }
}
