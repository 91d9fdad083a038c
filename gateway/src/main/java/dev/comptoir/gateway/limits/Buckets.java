package dev.comptoir.gateway.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One token bucket per caller of a policy, in bounded memory. Only full buckets are dropped, which changes nothing for
 * their callers; when there are too many others, newcomers share one bucket.
 */
final class Buckets {

    private final ConcurrentHashMap<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final Policy policy;
    private final int most;
    private final TimeMeter time;
    private final Bucket shared;

    Buckets(Policy policy, int most, TimeMeter time) {
        this.policy = policy;
        this.most = most;
        this.time = time;
        this.shared = newBucket();
    }

    Policy policy() {
        return policy;
    }

    ConsumptionProbe take(String caller) {
        Bucket bucket = buckets.get(caller);
        if (bucket == null) {
            bucket = buckets.size() < most ? buckets.computeIfAbsent(caller, _ -> newBucket()) : shared;
        }
        return bucket.tryConsumeAndReturnRemaining(1);
    }

    int size() {
        return buckets.size();
    }

    void dropFull() {
        buckets.values().removeIf(bucket -> bucket.getAvailableTokens() >= policy.burst());
    }

    private Bucket newBucket() {
        return Bucket.builder()
                .addLimit(
                        limit -> limit.capacity(policy.burst()).refillGreedy(policy.perSecond(), Duration.ofSeconds(1)))
                .withCustomTimePrecision(time)
                .build();
    }
}
