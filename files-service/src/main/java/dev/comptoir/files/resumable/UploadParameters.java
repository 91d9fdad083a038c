package dev.comptoir.files.resumable;

import dev.comptoir.files.resumable.domain.UploadProblem;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestHeader;

/** The headers of tus that every request about an upload has, and those of a part. */
class UploadParameters {

    private static final Pattern OFFSET = Pattern.compile("\\d{1,18}");

    @RestHeader("Tus-Resumable")
    String version;

    @RestHeader("Upload-Offset")
    String offset;

    @RestHeader("Upload-Checksum")
    String checksum;

    @RestHeader("Content-Type")
    String type;

    void checkVersion() {
        if (!"1.0.0".equals(version)) {
            throw UploadProblem.version();
        }
    }

    /** Whether the body is a part. */
    boolean isPart() {
        return type != null && type.split(";", 2)[0].strip().equalsIgnoreCase("application/offset+octet-stream");
    }

    long offset() {
        if (!isPart()) {
            throw UploadProblem.wrongType();
        }
        if (offset == null || !OFFSET.matcher(offset.strip()).matches()) {
            throw UploadProblem.invalidOffset();
        }
        return Long.parseLong(offset.strip());
    }
}
