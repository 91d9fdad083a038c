package dev.comptoir.platform.net;

/** The address may not be called at all: not public, or written in a way that hides where it leads. */
public final class TargetRefused extends RuntimeException {

    public TargetRefused(String reason) {
        super(reason, null, false, false);
    }
}
