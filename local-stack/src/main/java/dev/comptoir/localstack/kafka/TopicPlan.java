package dev.comptoir.localstack.kafka;

/**
 * One topic as it is to be.
 *
 * @param compacted keeps the newest record of each key for ever instead of everything for a week
 */
public record TopicPlan(String name, int partitions, boolean compacted) {}
