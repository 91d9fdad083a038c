package dev.comptoir.localstack.launch;

import dev.comptoir.localstack.engine.EngineException;

/** The stack cannot be started as asked; the message is all the user needs. */
final class LaunchFailure extends EngineException {

    private static final long serialVersionUID = 1L;

    LaunchFailure(String message) {
        super(message);
    }
}
