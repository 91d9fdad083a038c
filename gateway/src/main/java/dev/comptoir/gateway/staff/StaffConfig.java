package dev.comptoir.gateway.staff;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The identity provider of the staff; without an issuer only keys are accepted. */
@ConfigMapping(prefix = "gateway.staff")
interface StaffConfig {

    /** The issuer of OpenID Connect, exactly as its tokens name it. */
    Optional<String> issuer();

    /** What {@code aud} of a token has to name. */
    Optional<String> audience();

    /** What each role may do: {@code admin=*; support=orders:read,orders:refund}. */
    Optional<String> roles();

    /** The claim that holds the roles: its name, or a JSON Pointer such as {@code /realm_access/roles}. */
    @WithDefault("groups")
    String rolesClaim();

    /** For how long the provider's keys are believed without a look. */
    @WithDefault("5M")
    Duration keysFreshFor();

    /** The least time between two looks for a key that a token names and that is not known. */
    @WithDefault("10S")
    Duration keysReadEvery();
}
