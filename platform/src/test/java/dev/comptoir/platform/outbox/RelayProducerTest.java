package dev.comptoir.platform.outbox;

import static org.awaitility.Awaitility.await;

import java.lang.management.ManagementFactory;
import java.util.Map;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;

class RelayProducerTest {

    @Test
    void is_ready_before_the_first_event_also_while_no_broker_answers() throws Exception {
        ObjectName running = new ObjectName("kafka.producer:type=app-info,id=early-outbox");
        RelayProducer producer = new RelayProducer(Map.of("bootstrap.servers", "127.0.0.1:1"), "early");
        producer.open();
        await("a producer")
                .until(() -> ManagementFactory.getPlatformMBeanServer().isRegistered(running));
        producer.close();
    }
}
