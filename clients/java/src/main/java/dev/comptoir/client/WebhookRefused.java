package dev.comptoir.client;

/** Not from this store, too old, or not complete: answer 400 and do nothing. */
public final class WebhookRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WebhookRefused(String why) {
        super(why);
    }
}
