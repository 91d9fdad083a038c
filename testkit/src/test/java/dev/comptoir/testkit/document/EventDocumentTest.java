package dev.comptoir.testkit.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.testkit.CapturedEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventDocumentTest {

    private static final String TEXT = """
            {"channels": {"notes.note": {"messages": {"notes.note-written.v1": {}}}},
             "components": {
               "messages": {"notes.note-written.v1": {"payload": {
                  "type": "object", "required": ["id"], "properties": {
                     "id": {"type": "string", "format": "uuid"}, "by": {"$ref": "#/components/schemas/Writer"}}}}},
               "schemas": {
                  "Writer": {"type": "object", "properties": {"name": {"type": "string"}}},
                  "CloudEventHeaders": {"type": "object", "required": ["ce_id"], "properties": {
                     "ce_id": {"type": "string"}}}}}}""";
    private static final String ID = "\"id\":\"0192f0c1-7a3e-7c1e-9d55-3f7d5d0e8a11\"";
    private static final Map<String, String> HEADERS = Map.of("ce_id", "1", "ce_subject", "k", "traceparent", "00");

    @TempDir
    Path folder;

    private EventDocument document;

    @BeforeEach
    void read() throws IOException {
        document = EventDocument.read(Files.writeString(folder.resolve("asyncapi.json"), TEXT));
    }

    private static CapturedEvent message(String type, String data, Map<String, String> headers) {
        return new CapturedEvent("notes.note", "k", type, data, headers);
    }

    private static CapturedEvent written(String data) {
        return message("notes.note-written.v1", data, HEADERS);
    }

    @Test
    void a_message_as_it_is_documented_has_no_fault() {
        assertThat(document.topics()).containsExactly("notes.note");
        assertThat(document.faults(written("{" + ID + ",\"by\":{\"name\":\"Ann\"}}")))
                .isEmpty();
    }

    @Test
    void one_without_a_schema_is_a_fault() {
        assertThat(document.faults(message("notes.note-torn.v1", "{}", HEADERS)))
                .containsExactly("notes.note notes.note-torn.v1: no such message is documented");
    }

    @Test
    void a_field_that_is_missing_wrong_or_not_named_is_a_fault() {
        assertThat(document.faults(written("{}"))).hasSize(1);
        assertThat(document.faults(written("{\"id\":\"seven\"}"))).hasSize(1);
        assertThat(document.faults(written("{" + ID + ",\"more\":1}"))).hasSize(1);
        assertThat(document.faults(written("{" + ID + ",\"by\":{\"age\":1}}"))).hasSize(1);
    }

    @Test
    void a_header_that_is_missing_is_a_fault_and_a_key_that_is_not_the_subject() {
        assertThat(document.faults(message("notes.note-written.v1", "{" + ID + "}", Map.of("ce_subject", "k"))))
                .hasSize(1);
        assertThat(document.faults(message("notes.note-written.v1", "{" + ID + "}", Map.of("ce_id", "1"))))
                .containsExactly("notes.note notes.note-written.v1: the key is not the subject");
    }
}
