package dev.comptoir.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Edits carts, orders whole carts beside carts that are filled step by step, prices a large cart with many discounts, finds
 * what is due among few and many waiting carts, and sends mails to shoppers who have left.
 */
final class CartsBench {

    private static final int CARTS = 200;
    private static final int FEW = 1_000;
    private static final int MANY = 1_000_000;
    private static final int MAILS = 3_000;

    private final Installation suite;
    private final int clients;
    private final Duration warmUp;
    private final Duration measured;
    private final Backlog backlog;

    CartsBench(Installation suite, int clients, Duration warmUp, Duration measured) {
        this.suite = suite;
        this.clients = clients;
        this.warmUp = warmUp;
        this.measured = measured;
        this.backlog = new Backlog(suite);
    }

    void run() {
        Target.atMost("pricing 100 lines, 20 discounts", 3, "ms").print(new PricingLoop().milliseconds());
        OrderChain chain = new Stage(new Api(suite.gateway(), suite.secretKey()))
                .build(new Api(suite.gateway(), suite.secretKey()));
        edits();
        orders(chain);
        due();
        mails();
    }

    private void edits() {
        Api shop = new Api(suite.gateway(), suite.secretKey());
        List<String> carts = IntStream.range(0, CARTS)
                .mapToObj(_ ->
                        "/v1/carts/" + shop.post("/v1/carts", "{}").get("id").asText() + "/remark")
                .toList();
        LeanClient lean = new LeanClient(suite.gateway(), suite.secretKey());
        Runnable edit = () -> lean.put(
                carts.get(ThreadLocalRandom.current().nextInt(CARTS)),
                "{\"remark\":\"" + ThreadLocalRandom.current().nextInt(1_000_000) + "\"}");
        System.out.printf("warming up: %d clients for %d s ...%n", clients, warmUp.toSeconds());
        Load.run(clients, warmUp, edit);
        Target.atLeast("cart operations", 1_000, "/s")
                .print(Load.run(clients, measured, edit).perSecond());
    }

    /** What an order costs all processes together, its last event and mail with it. */
    private void orders(OrderChain chain) {
        CpuMeter meter = new CpuMeter(suite.processes());
        Load.run(clients, warmUp, chain::play);
        Load.run(clients, warmUp, chain::playAtOnce);
        Map<String, Double> stepwise = millisecondsOfAnOrder(meter, chain::play);
        Map<String, Double> whole = millisecondsOfAnOrder(meter, chain::playAtOnce);
        System.out.printf(
                "an order costs           %.2f ms of processor in %d requests, %.2f ms in two%n",
                CpuMeter.sum(stepwise), OrderChain.REQUESTS, CpuMeter.sum(whole));
        stepwise.forEach((name, spent) -> System.out.printf("  %-22s %.2f %.2f ms%n", name, spent, whole.get(name)));
        Target.atMost("whole cart at once, of the chain", 60, "%")
                .print(Share.percent(CpuMeter.sum(whole), CpuMeter.sum(stepwise)));
    }

    private Map<String, Double> millisecondsOfAnOrder(CpuMeter meter, Runnable order) {
        backlog.awaitEmpty();
        Map<String, Double> before = meter.read();
        Load.Result result = Load.run(clients, measured, order);
        backlog.awaitEmpty();
        Map<String, Double> spent = CpuMeter.difference(before, meter.read());
        spent.replaceAll((_, milliseconds) -> milliseconds / result.done());
        return spent;
    }

    private void due() {
        WaitingCarts waiting = new WaitingCarts(suite);
        try {
            waiting.fill(FEW);
            WaitingCarts.Found few = waiting.measure();
            waiting.fill(MANY);
            WaitingCarts.Found many = waiting.measure();
            System.out.printf(
                    "finding what is due      mails %.3f ms of %,d, %.3f ms of %,d; left carts %.3f ms, %.3f ms%n",
                    few.mails(), FEW, many.mails(), MANY, few.carts(), many.carts());
            Target.atMost("due mails of 1,000,000, of 1,000", 120, "%").print(Share.percent(many.mails(), few.mails()));
            Target.atMost("left carts of 1,000,000, of 1,000", 120, "%")
                    .print(Share.percent(many.carts(), few.carts()));
        } finally {
            waiting.clear();
        }
    }

    private void mails() {
        DueMails mails = new DueMails(suite, MAILS);
        try {
            System.out.println("sending as many before anything is measured ...");
            mails.perSecond();
            mails.clear();
            Target.atLeast("mails prepared and handed over", 200, "/s").print(mails.perSecond());
        } finally {
            mails.clear();
        }
    }
}
