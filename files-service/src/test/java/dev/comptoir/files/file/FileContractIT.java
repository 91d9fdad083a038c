package dev.comptoir.files.file;

import dev.comptoir.testkit.WithComptoir;
import dev.comptoir.testkit.contract.ResourceContract;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@WithComptoir(database = "files")
class FileContractIT {

    @TestFactory
    Stream<DynamicTest> files_keep_every_promise() {
        return ResourceContract.of("/files")
                .scopes("files:read", "files:write")
                .create(FileContractIT::newFile)
                .patch(FileContractIT::newFile)
                .deleteUnseen()
                .catchingUp()
                .filter("state=READY")
                .promises();
    }

    private static String newFile() {
        return "{\"name\":\"%s.pdf\",\"accessExpiryDays\":30}".formatted(UUID.randomUUID());
    }
}
