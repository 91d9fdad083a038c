package dev.comptoir.files.resumable;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long uploads wait for their next part. */
@ConfigMapping(prefix = "files.uploads")
interface UploadSettings {

    /** Counted from the last part. */
    @WithDefault("P1D")
    Duration expireAfter();

    /** How often uploads whose time is up are looked for. */
    @WithDefault("1m")
    String purgeEvery();
}
