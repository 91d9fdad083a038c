package dev.comptoir.files.resumable.domain;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads {@code Upload-Metadata}: pairs of a key and its value in Base64, separated by commas. */
public final class UploadMetadata {

    private static final Pattern KEY = Pattern.compile("[!-+\\-.0-9A-Za-z_]{1,100}");
    private static final int MOST = 50;

    private UploadMetadata() {}

    /** In their order; an absent header has none, a key without a value an empty one. */
    public static Map<String, String> read(String header) {
        Map<String, String> values = new LinkedHashMap<>();
        if (header == null || header.isBlank()) {
            return values;
        }
        for (String pair : header.split(",", -1)) {
            String[] parts = pair.strip().split(" +", 2);
            if (!KEY.matcher(parts[0]).matches()
                    || values.size() == MOST
                    || values.put(parts[0], parts.length == 1 ? "" : text(parts[1])) != null) {
                throw UploadProblem.invalidMetadata();
            }
        }
        return values;
    }

    private static String text(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException _) {
            throw UploadProblem.invalidMetadata();
        }
    }
}
