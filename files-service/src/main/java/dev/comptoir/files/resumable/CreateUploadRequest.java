package dev.comptoir.files.resumable;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
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
        ObjectNode draft = JsonNodeFactory.instance.objectNode();
        draft.put("name", values.getOrDefault("filename", values.get("name")));
        String type = values.getOrDefault("filetype", values.getOrDefault("type", ""));
        if (!type.isBlank()) {
            draft.put("contentType", type);
        }
        term(draft, values, "accessExpiryDays");
        term(draft, values, "maxDownloadsPerOrder");
        return draft.toString();
    }

    private static void term(ObjectNode draft, Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            return;
        }
        if (value.isBlank()) {
            draft.putNull(name);
        } else if (NUMBER.matcher(value).matches()) {
            draft.put(name, Integer.parseInt(value));
        } else {
            draft.put(name, value);
        }
    }
}
