package dev.comptoir.contracts.files;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.shared.ChangeEvent;
import dev.comptoir.contracts.shared.FieldChangeV1;
import dev.comptoir.kernel.EventType;
import java.util.List;
import java.util.UUID;

/**
 * A file has another content under its id; forEarlierBuyers says whether those who bought before get it too.
 *
 * @param changes what differs from before
 */
@EventType(name = "files.file-replaced.v1", topic = Topics.FILES_FILE)
public record FileReplacedV1(
        UUID fileGuid,
        long version,
        String name,
        String contentType,
        long size,
        String sha256,
        int contentVersion,
        boolean forEarlierBuyers,
        List<FieldChangeV1> changes)
        implements ChangeEvent {

    /** Events from before there were differences have none. */
    public FileReplacedV1 {
        changes = changes == null ? List.of() : List.copyOf(changes);
    }

    @Override
    public String key() {
        return fileGuid.toString();
    }
}
