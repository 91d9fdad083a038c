package dev.comptoir.contracts.files;

import dev.comptoir.contracts.Topics;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import java.util.UUID;

/** The bytes of a digital good are stored whole and checked. */
@EventType(name = "files.file-uploaded.v1", topic = Topics.FILES_FILE)
public record FileUploadedV1(UUID fileGuid, long version, String name, String contentType, long size, String sha256)
        implements Event {

    @Override
    public String key() {
        return fileGuid.toString();
    }
}
