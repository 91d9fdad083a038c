package dev.comptoir.benchmarks;

/** Ends a run whose figures would mean nothing, with one sentence that says why. */
final class BenchFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BenchFailure(String message) {
        super(message);
    }
}
