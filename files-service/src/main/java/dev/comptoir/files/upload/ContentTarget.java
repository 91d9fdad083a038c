package dev.comptoir.files.upload;

import dev.comptoir.files.file.domain.DigitalGood;
import dev.comptoir.platform.http.ETags;
import java.util.UUID;

/**
 * Which file a content is for.
 *
 * @param ifMatch the version that is replaced; null for a file that awaits its first content
 * @param isForEarlierBuyers whether those who bought an earlier content get this one too
 */
public record ContentTarget(UUID fileId, String ifMatch, boolean isForEarlierBuyers) {

    public static ContentTarget of(UUID fileId, String ifMatch, Boolean forEarlierBuyers) {
        String version = ifMatch == null || ifMatch.isBlank() ? null : ifMatch;
        return new ContentTarget(fileId, version, Boolean.TRUE.equals(forEarlierBuyers));
    }

    /** Refuses to replace what the sender has not read. */
    public void check(DigitalGood file) {
        ETags.check(ifMatch, file.version());
        file.takesContent(ifMatch != null);
    }
}
