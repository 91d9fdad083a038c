package dev.comptoir.gateway.entry;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import java.util.Set;

/** Which web pages may call from a browser. */
@ConfigMapping(prefix = "gateway.cors")
interface CorsConfig {

    /** Origins such as https://shop.example; none by default. */
    Optional<Set<String>> allowedOrigins();
}
