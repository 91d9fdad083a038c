package dev.comptoir.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.platform.http.InternalHeaders;
import io.vertx.core.MultiMap;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedFolderTest {

    private final MultiMap request = MultiMap.caseInsensitiveMultiMap();

    @Test
    void files_service_may_name_a_file_of_a_folder_that_can_be_read(@TempDir Path folder) {
        new SharedFolder(folder).offer(request);
        assertThat(request.contains(InternalHeaders.FILES_OFFERED)).isTrue();
    }

    @Test
    void it_sends_the_bytes_itself_while_the_folder_is_not_there(@TempDir Path folder) {
        new SharedFolder(folder.resolve("not-mounted")).offer(request);
        assertThat(request.contains(InternalHeaders.FILES_OFFERED)).isFalse();
    }
}
