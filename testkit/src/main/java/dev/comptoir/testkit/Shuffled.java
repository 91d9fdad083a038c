package dev.comptoir.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** The same items in another order, which is the same one in every run. */
public final class Shuffled {

    private Shuffled() {}

    public static <T> List<T> of(List<T> items, int seed) {
        List<T> copy = new ArrayList<>(items);
        Collections.shuffle(copy, new Random(seed));
        return copy;
    }

    /** Each time in another order. */
    public static <T> List<List<T>> times(int times, List<T> items) {
        return IntStream.range(0, times).mapToObj(seed -> of(items, seed)).toList();
    }
}
