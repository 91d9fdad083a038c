package dev.comptoir.badshop.refund;

import dev.comptoir.badshop.order.domain.BadOrder;
import dev.comptoir.testkit.Tokens;
import org.apache.kafka.clients.producer.KafkaProducer;

/** Breaks the rules of features and programs: a cycle, Kafka outside a consumer, another program's class. */
public class BadRefund {

    public String of(BadOrder order, KafkaProducer<String, String> producer) {
        return Tokens.all() + order + producer;
    }
}
