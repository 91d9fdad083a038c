package dev.comptoir.gateway.limits;

import dev.comptoir.gateway.apikey.domain.Bearer;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** Keeps one caller from using up what is there for all: a bucket per secret key or person of the staff, else per address. */
@ApplicationScoped
public class Limits {

    private static final long NANOS = 1_000_000_000L;

    private final Buckets secret;
    private final Buckets storefront;
    private final String secretPolicy;
    private final String storefrontPolicy;
    private volatile boolean isShared;

    Limits(LimitsConfig config) {
        secret = new Buckets(
                new Policy("secret", config.secretPerSecond(), config.secretBurst()),
                config.mostCallers(),
                TimeMeter.SYSTEM_NANOTIME);
        storefront = new Buckets(
                new Policy("storefront", config.storefrontPerSecond(), config.storefrontBurst()),
                config.mostCallers(),
                TimeMeter.SYSTEM_NANOTIME);
        secretPolicy = secret.policy().header();
        storefrontPolicy = storefront.policy().header();
    }

    /** Counts one request of a bearer; a publishable key is in every shopper's hands, so the address counts. */
    public Allowance count(Bearer bearer, String address) {
        return bearer.isPublishable() ? count(address) : take(secret, secretPolicy, bearer.id());
    }

    /** Counts one request of an address without a good key. */
    public Allowance count(String address) {
        return take(storefront, storefrontPolicy, address);
    }

    /** Whether other gateways let requests through against the same limits. */
    boolean isShared() {
        return isShared;
    }

    void share(boolean isWanted) {
        isShared = isWanted;
        secret.count(isWanted);
        storefront.count(isWanted);
    }

    /** What this gateway has let through and not yet given. */
    List<Count> takeCounts() {
        return Stream.concat(secret.takeCounts().stream(), storefront.takeCounts().stream())
                .toList();
    }

    /** Takes off what another gateway has let through. */
    void charge(Count count) {
        Buckets buckets = count.policy().equals(secret.policy().name()) ? secret : storefront;
        buckets.charge(count.caller(), count.taken());
    }

    @Scheduled(every = "10s", delayed = "10s")
    void dropFull() {
        secret.dropFull();
        storefront.dropFull();
    }

    private static Allowance take(Buckets buckets, String policyHeader, String caller) {
        ConsumptionProbe probe = buckets.take(caller);
        long wait = probe.isConsumed() ? 0 : Math.max(1, (probe.getNanosToWaitForRefill() + NANOS - 1) / NANOS);
        Policy policy = buckets.policy();
        return new Allowance(policy.name(), policyHeader, policy.header(probe.getRemainingTokens()), wait);
    }
}
