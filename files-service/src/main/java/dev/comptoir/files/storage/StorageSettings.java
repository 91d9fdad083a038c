package dev.comptoir.files.storage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** Where the bytes live. */
@ConfigMapping(prefix = "files.storage")
interface StorageSettings {

    /** An existing or creatable directory that only this program writes to; several instances may share it. */
    Path directory();

    /** Partial uploads untouched for so long are removed at start. */
    @WithDefault("PT1H")
    Duration abandonedAfter();

    /** How often each content is read through. */
    @WithDefault("P30D")
    Duration checkEvery();
}
