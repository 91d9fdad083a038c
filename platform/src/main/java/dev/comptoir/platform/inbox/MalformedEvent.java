package dev.comptoir.platform.inbox;

/** An event no retry can help: it goes to the dead-letter topic with this message as the reason. */
public class MalformedEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MalformedEvent(String message, Throwable cause) {
        super(message, cause);
    }
}
