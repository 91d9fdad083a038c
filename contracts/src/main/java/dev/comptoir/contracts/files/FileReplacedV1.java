package dev.comptoir.contracts.files;

import dev.comptoir.contracts.Topics;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import java.util.UUID;

/** A file has another content under its id; forEarlierBuyers says whether those who bought before get it too. */
@EventType(name = "files.file-replaced.v1", topic = Topics.FILES_FILE)
public record FileReplacedV1(
        UUID fileGuid,
        long version,
        String name,
        String contentType,
        long size,
        String sha256,
        int contentVersion,
        boolean forEarlierBuyers)
        implements Event {

    @Override
    public String key() {
        return fileGuid.toString();
    }
}
