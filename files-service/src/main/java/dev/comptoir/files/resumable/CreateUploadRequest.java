package dev.comptoir.files.resumable;

import dev.comptoir.files.file.FileDraft;
import dev.comptoir.files.resumable.domain.UploadMetadata;
import dev.comptoir.files.resumable.domain.UploadProblem;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A new upload as its headers announce it.
 *
 * @param metadata as it came; empty without any
 */
record CreateUploadRequest(long length, String metadata, String ifMatch) {

    private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");
    private static final int LONGEST_METADATA = 8_000;

    static CreateUploadRequest of(String length, String metadata, String ifMatch) {
        if (length == null || !LENGTH.matcher(length.strip()).matches()) {
            throw UploadProblem.lengthRequired();
        }
        String pairs = metadata == null ? "" : metadata;
        if (pairs.length() > LONGEST_METADATA) {
            throw UploadProblem.invalidMetadata();
        }
        return new CreateUploadRequest(Long.parseLong(length.strip()), pairs, ifMatch == null ? "" : ifMatch);
    }

    /** @param draft the request that makes the file; null for the content of one that is there */
    ResumableUpload upload(UUID id, UUID file, String draft, Instant now, Instant expiresAt) {
        return new ResumableUpload(
                id, file, draft, ifMatch, isForEarlierBuyers(), length, false, metadata, now, expiresAt);
    }

    /** The file that is there whose content this is; null when it makes a new one. */
    UUID fileGuid() {
        String guid = UploadMetadata.read(metadata).get("fileGuid");
        try {
            return guid == null || guid.isBlank() ? null : UUID.fromString(guid.strip());
        } catch (IllegalArgumentException _) {
            throw UploadProblem.invalidMetadata();
        }
    }

    boolean isForEarlierBuyers() {
        return "true".equals(UploadMetadata.read(metadata).get("forEarlierBuyers"));
    }

    /** The request that makes the file. Clients name these keys as tus or as browsers do. */
    String draft() {
        Map<String, String> values = UploadMetadata.read(metadata);
        String name = values.getOrDefault("filename", values.get("name"));
        String type = values.getOrDefault("filetype", values.getOrDefault("type", ""));
        return FileDraft.json(name, type, values);
    }
}
