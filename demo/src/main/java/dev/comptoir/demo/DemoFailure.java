package dev.comptoir.demo;

/** Something in the story is not as it should be; the demo ends with this sentence and a non-zero code. */
final class DemoFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DemoFailure(String message) {
        super(message);
    }
}
