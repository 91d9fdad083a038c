package dev.comptoir.client;

import java.io.IOException;

/** No answer came, also not when it was tried again: whether a write had its effect is not known; the same key tells. */
public final class ComptoirUnreachable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ComptoirUnreachable(String what, IOException cause) {
        super(what + " got no answer: " + cause, cause);
    }
}
