package dev.comptoir.gateway.apikey;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of API keys. */
@ConfigMapping(prefix = "gateway.keys")
interface KeysConfig {

    /** How many live keys there may be; all of them are kept in memory. */
    @WithDefault("10000")
    int most();

    /** How soon it is written down that a key was used. */
    @WithDefault("10s")
    String recordUseEvery();
}
