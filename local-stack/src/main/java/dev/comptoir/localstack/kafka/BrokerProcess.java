package dev.comptoir.localstack.kafka;

import java.util.Optional;

/** The main class of the broker's own process: formats the data folder when it is new, then runs until its parent is gone. */
public final class BrokerProcess {

    private BrokerProcess() {}

    /** Takes the properties file, the cluster id and the number of the process to end with. */
    public static void main(String[] args) {
        endWith(Long.parseLong(args[2]));
        int formatted = kafka.tools.StorageTool.execute(
                new String[] {"format", "--ignore-formatted", "--cluster-id", args[1], "--config", args[0]},
                System.out);
        if (formatted != 0) {
            System.exit(formatted);
        }
        kafka.Kafka.main(new String[] {args[0]});
    }

    private static void endWith(long parent) {
        Optional<ProcessHandle> process = ProcessHandle.of(parent);
        if (process.isEmpty()) {
            System.exit(1);
        }
        process.get().onExit().thenRun(() -> System.exit(0));
    }
}
