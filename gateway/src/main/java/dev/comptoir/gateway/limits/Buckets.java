package dev.comptoir.gateway.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One token bucket per caller of a policy, in bounded memory. Only full buckets are dropped, which changes nothing for
 * their callers; when there are too many others, newcomers share one bucket.
 */
final class Buckets {

    private static final String NEWCOMERS = "";

    // Of what comes back in a second, so much may be used unsaid: most callers never reach it, and nobody is told of
    // them.
    private static final int UNSAID = 64;

    private final ConcurrentHashMap<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Integer> unsaid = new ConcurrentHashMap<>();
    private final Policy policy;
    private final int most;
    private final TimeMeter time;
    private final Bucket newcomers;
    private volatile boolean isCounting;

    Buckets(Policy policy, int most, TimeMeter time) {
        this.policy = policy;
        this.most = most;
        this.time = time;
        this.newcomers = newBucket();
    }

    Policy policy() {
        return policy;
    }

    ConsumptionProbe take(String caller) {
        Bucket bucket = bucket(caller);
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (isCounting && probe.isConsumed()) {
            unsaid.merge(bucket == newcomers ? NEWCOMERS : caller, 1, Integer::sum);
        }
        return probe;
    }

    /** Takes off what was let through elsewhere, also where nothing is left: the debt is paid back before the next request. */
    void charge(String caller, int taken) {
        bucket(caller).consumeIgnoringRateLimits(taken);
    }

    /** Whether {@link #takeCounts()} is to give what is let through from now on. */
    void count(boolean isWanted) {
        isCounting = isWanted;
        if (!isWanted) {
            unsaid.clear();
        }
    }

    /** What was let through and not yet given, of all callers for whom it matters. */
    List<Count> takeCounts() {
        List<Count> counts = new ArrayList<>();
        long least = Math.max(1, policy.perSecond() / UNSAID);
        unsaid.forEach((caller, some) -> {
            Integer taken = some < least ? null : unsaid.remove(caller);
            if (taken != null) {
                counts.add(new Count(policy.name(), caller, taken));
            }
        });
        return counts;
    }

    int size() {
        return buckets.size();
    }

    void dropFull() {
        buckets.forEach((caller, bucket) -> {
            if (bucket.getAvailableTokens() >= policy.burst()) {
                buckets.remove(caller);
                unsaid.remove(caller);
            }
        });
    }

    private Bucket bucket(String caller) {
        if (caller.equals(NEWCOMERS)) {
            return newcomers;
        }
        Bucket bucket = buckets.get(caller);
        if (bucket == null) {
            bucket = buckets.size() < most ? buckets.computeIfAbsent(caller, _ -> newBucket()) : newcomers;
        }
        return bucket;
    }

    private Bucket newBucket() {
        return Bucket.builder()
                .addLimit(
                        limit -> limit.capacity(policy.burst()).refillGreedy(policy.perSecond(), Duration.ofSeconds(1)))
                .withCustomTimePrecision(time)
                .build();
    }
}
