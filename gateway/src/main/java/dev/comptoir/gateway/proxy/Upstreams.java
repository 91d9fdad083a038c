package dev.comptoir.gateway.proxy;

import dev.comptoir.gateway.apikey.TestMode;
import dev.comptoir.gateway.request.Service;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** All services behind the gateway. */
@ApplicationScoped
class Upstreams {

    private final Map<Service, Upstream> upstreams = new EnumMap<>(Service.class);

    Upstreams(ServiceAddresses addresses, TestMode testMode, ProxyConfig config, Vertx vertx, MeterRegistry metrics) {
        for (Service service : Service.values()) {
            address(service, addresses, testMode).ifPresent(address -> {
                Upstream upstream = new Upstream(service, address, vertx, config);
                upstreams.put(service, upstream);
                watch(upstream, metrics);
            });
        }
    }

    private static Optional<URI> address(Service service, ServiceAddresses addresses, TestMode testMode) {
        return switch (service) {
            case GATEWAY -> Optional.empty();
            case SANDBOX -> testMode.url();
            default -> {
                ServiceAddresses.Address address = addresses.all().get(service.key());
                Objects.requireNonNull(address, () -> "comptoir.services." + service.key() + ".url is missing");
                yield Optional.of(address.url());
            }
        };
    }

    Upstream of(Service service) {
        return upstreams.get(service);
    }

    private static void watch(Upstream upstream, MeterRegistry metrics) {
        String service = upstream.service().key();
        Gauge.builder("comptoir.gateway.in.flight", upstream, Upstream::inFlight)
                .tag("service", service)
                .register(metrics);
        Gauge.builder(
                        "comptoir.gateway.breaker.open",
                        upstream,
                        up -> up.breaker().isOpen() ? 1 : 0)
                .tag("service", service)
                .register(metrics);
    }
}
