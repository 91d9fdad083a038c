package dev.comptoir.gateway.proxy;

import dev.comptoir.gateway.request.Service;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Counts and times what goes through, per service and kind of answer; never per path, which would grow without end. */
@ApplicationScoped
class ProxyMetrics {

    private final Map<Service, Timer[]> timers = new EnumMap<>(Service.class);

    ProxyMetrics(MeterRegistry registry) {
        for (Service service : Service.values()) {
            Timer[] byClass = new Timer[6];
            for (int i = 1; i < byClass.length; i++) {
                byClass[i] = Timer.builder("comptoir.gateway.requests")
                        .tag("service", service.key())
                        .tag("status", i + "xx")
                        .register(registry);
            }
            timers.put(service, byClass);
        }
    }

    void record(Service service, int status, long nanos) {
        timers.get(service)[Math.clamp(status / 100, 1, 5)].record(nanos, TimeUnit.NANOSECONDS);
    }
}
