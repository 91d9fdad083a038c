package dev.comptoir.files.file.domain;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import java.util.Map;

/** What arrived is not what the sender's digest promised. */
public final class ChecksumMismatch extends DomainException {

    private static final long serialVersionUID = 1L;

    public ChecksumMismatch(String expected, String received) {
        super(
                "checksum-mismatch",
                Kind.RULE_BROKEN,
                "The content does not have the SHA-256 that the digest header promised. Nothing was kept; send it again.",
                Map.of("expectedSha256", expected, "receivedSha256", received));
    }
}
