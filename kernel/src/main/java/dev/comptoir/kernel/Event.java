package dev.comptoir.kernel;

/** A fact one program tells the others; its wire name and topic stand in its {@link EventType}. */
public interface Event {

    /** Kafka key: the id of the aggregate, so that one aggregate's events keep their order. */
    String key();

    /** Version of the aggregate after this fact; rises with every change of one aggregate. */
    long version();
}
