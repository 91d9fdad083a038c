package dev.comptoir.contracts.calls;

import java.util.UUID;

/** A picture that files-service has stored, whose bytes were the body of the request. */
public record StoredImageAnswerV1(UUID id, String url) {

    /** What a pass of the suite for this is good for. */
    public static final String PURPOSE = "stored-images";

    /** Where it is asked for. */
    public static final String PATH = "/v1/internal/images";
}
