package dev.comptoir.orders.erasure;

import dev.comptoir.json.Json;
import dev.comptoir.platform.steps.Steps;
import io.smallrye.mutiny.Uni;
import io.vertx.core.file.OpenOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.file.AsyncFile;
import java.util.List;
import java.util.Map;

/** An export on its way to the disk, part by part, so that memory holds one part and nothing is sent before all is there. */
final class PersonalDataFile {

    // The name is gone as soon as it is open: nothing of a person stays on the disk, whatever happens.
    private static final OpenOptions NAMELESS =
            new OpenOptions().setRead(true).setWrite(true).setCreate(false).setDeleteOnClose(true);
    private static final int PIECE = 64 * 1024;

    private final AsyncFile file;
    private String program;
    private String sort;
    private boolean isEmpty;

    private PersonalDataFile(AsyncFile file) {
        this.file = file;
    }

    static Uni<PersonalDataFile> open(Vertx vertx) {
        return vertx.fileSystem()
                .createTempFile("comptoir-personal-data-", ".json")
                .chain(path -> vertx.fileSystem().open(path, NAMELESS))
                .map(PersonalDataFile::new);
    }

    /** All but the data. */
    Uni<Void> begin(CustomerDataExport export) {
        String whole = Json.write(export);
        return write(whole.substring(0, whole.length() - "}}".length()));
    }

    /** What one program knows; the parts of a program follow one another, and so do those of a sort. */
    Uni<Void> add(String from, Map<String, List<Map<String, Object>>> records) {
        return Steps.each(records.entrySet(), each -> write(piece(from, each.getKey(), each.getValue())));
    }

    Uni<Void> finish() {
        return write(program == null ? "}}" : "]}}}");
    }

    /** From its beginning; whoever has sent it closes it, and nothing of it is left then. */
    AsyncFile whole() {
        return file.setReadBufferSize(PIECE);
    }

    Uni<Void> discard() {
        return file.close();
    }

    private String piece(String from, String name, List<Map<String, Object>> records) {
        String list = Json.write(records);
        String items = list.substring(1, list.length() - 1);
        String start;
        if (!from.equals(program)) {
            start = (program == null ? "" : "]},") + Json.write(from) + ":{" + Json.write(name) + ":[";
        } else if (!name.equals(sort)) {
            start = "]," + Json.write(name) + ":[";
        } else {
            start = isEmpty || items.isEmpty() ? "" : ",";
        }
        isEmpty = items.isEmpty() && (isEmpty || !from.equals(program) || !name.equals(sort));
        program = from;
        sort = name;
        return start + items;
    }

    private Uni<Void> write(String text) {
        return file.write(Buffer.buffer(text));
    }
}
