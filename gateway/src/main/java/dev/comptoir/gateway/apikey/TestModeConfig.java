package dev.comptoir.gateway.apikey;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

/** Where test keys lead; without these settings there are none. */
@ConfigMapping(prefix = "gateway.test-mode")
interface TestModeConfig {

    /** Address of the sandbox's gateway: scheme, host and port. */
    Optional<URI> url();

    /** A live secret key of the sandbox, with every scope that test keys may have. */
    Optional<String> secretKey();

    /** A live publishable key of the sandbox that names no origins. */
    Optional<String> publishableKey();
}
