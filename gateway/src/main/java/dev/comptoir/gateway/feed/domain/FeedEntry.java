package dev.comptoir.gateway.feed.domain;

/**
 * An event where it stands in the feed.
 *
 * @param position rises from event to event, with gaps
 * @param body the bytes that webhooks carry; null where only the place was asked for
 */
public record FeedEntry(long position, String type, String aggregateId, byte[] body) {}
