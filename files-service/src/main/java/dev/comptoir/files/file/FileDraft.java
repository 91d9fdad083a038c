package dev.comptoir.files.file;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.regex.Pattern;

/** Turns what an upload says of its file, as texts, into the request that makes the file. */
public final class FileDraft {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private FileDraft() {}

    /**
     * An empty limit is none, an absent one is as the store's settings say.
     *
     * @param name null when the upload gives none, which is refused when the file is made
     * @param contentType empty when the upload gives none
     */
    public static String json(String name, String contentType, Map<String, String> values) {
        ObjectNode draft = JsonNodeFactory.instance.objectNode();
        draft.put("name", name);
        if (!contentType.isBlank()) {
            draft.put("contentType", contentType);
        }
        limit(draft, values, "accessExpiryDays");
        limit(draft, values, "maxDownloadsPerOrder");
        return draft.toString();
    }

    private static void limit(ObjectNode draft, Map<String, String> values, String name) {
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
