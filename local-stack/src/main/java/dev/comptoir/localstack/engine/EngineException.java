package dev.comptoir.localstack.engine;

/** A server of the local stack could not do what it was asked; the message says what a person can do about it. */
public class EngineException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EngineException(String message) {
        super(message);
    }

    public EngineException(String message, Throwable cause) {
        super(message, cause);
    }
}
