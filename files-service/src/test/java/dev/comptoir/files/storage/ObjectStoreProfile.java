package dev.comptoir.files.storage;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The program with its contents in an object store. */
public final class ObjectStoreProfile implements QuarkusTestProfile {

    @Override
    @SuppressWarnings("resource") // The store ends with this JVM.
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "files.storage.kind",
                "s3",
                "files.storage.s3.bucket",
                ObjectStore.BUCKET,
                "files.storage.s3.endpoint",
                ObjectStore.start().endpoint().toString(),
                "files.storage.s3.path-style",
                "true",
                "files.storage.s3.access-key-id",
                ObjectStore.KEY_ID,
                "files.storage.s3.secret-access-key",
                ObjectStore.SECRET);
    }
}
