package dev.comptoir.files.resumable.domain;

/** A part of an upload that is not what its checksum promised; tus has a status of its own for it. */
public final class ChecksumMismatch extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ChecksumMismatch() {
        super(
                "This part does not have the checksum it promised. Nothing of it was kept; send it again.",
                null,
                false,
                false);
    }
}
