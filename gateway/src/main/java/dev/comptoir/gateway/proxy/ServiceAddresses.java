package dev.comptoir.gateway.proxy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.util.Map;

/** Where the services are. */
@ConfigMapping(prefix = "comptoir.services")
public interface ServiceAddresses {

    /** By name: orders, inventory, carts, campaigns, catalog, files. */
    @WithParentName
    Map<String, Address> all();

    /** The address of one service. */
    interface Address {

        /** Scheme, host and port; paths are the same here and there. */
        URI url();
    }
}
