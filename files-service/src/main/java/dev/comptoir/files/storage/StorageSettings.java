package dev.comptoir.files.storage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where the bytes live. */
@ConfigMapping(prefix = "files.storage")
interface StorageSettings {

    /** What keeps contents. */
    enum Kind {
        FOLDER,
        S3
    }

    @WithDefault("FOLDER")
    Kind kind();

    /**
     * An existing or creatable directory that only this program writes to; several instances may share it. With S3 it holds
     * what is on its way only.
     */
    Path directory();

    /** Partial uploads untouched for so long are removed. */
    @WithDefault("PT1H")
    Duration abandonedAfter();

    /** How often each content is read through. */
    @WithDefault("P30D")
    Duration checkEvery();

    /** Counts with S3 only. */
    S3 s3();

    /** A bucket of an object store that speaks the protocol of Amazon S3. */
    interface S3 {

        Optional<String> bucket();

        @WithDefault("us-east-1")
        String region();

        /** For stores other than Amazon's. */
        Optional<URI> endpoint();

        /** Where buyers reach the store, when that is another address than this program's. */
        Optional<URI> publicEndpoint();

        /** Whether the bucket stands in the path of addresses rather than in their host. */
        @WithDefault("false")
        boolean pathStyle();

        /** Without it credentials come from where the SDK of Amazon looks for them: environment, file, machine. */
        Optional<String> accessKeyId();

        Optional<String> secretAccessKey();
    }
}
