package dev.comptoir.files.storage;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import java.util.Map;

/** A content is larger than this installation takes. */
public final class ContentTooLarge extends DomainException {

    private static final long serialVersionUID = 1L;

    public ContentTooLarge(long limit) {
        super(
                "content-too-large",
                Kind.TOO_LARGE,
                "The content is larger than the " + limit + " bytes this store takes.",
                Map.of("maxSize", limit));
    }
}
