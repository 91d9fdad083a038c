import type { CallOptions } from './client.js';
import type { components } from './generated/schema.js';
import { ComptoirProblem } from './problem.js';
import type { WebhookEvent } from './webhooks.js';

export interface FeedPage {
    /** In the order in which they were recorded; what webhooks carry. */
    readonly items: readonly WebhookEvent[];
    /** Keep it together with what was done about these events, and follow from it next time. */
    readonly nextCursor: string;
}

export interface FeedOptions {
    /** Only events of these types, such as `order.completed` or `order.*`. */
    readonly types?: string[];
    /** Only events of one aggregate, such as an order. */
    readonly aggregate?: string;
    /** Events of a page at most; 100 unless said. */
    readonly limit?: number;
    /** How long one request waits for an event; 20 unless said. */
    readonly waitSeconds?: number;
    /** Ends it. */
    readonly signal?: AbortSignal;
    /** Hears of what is waited out: the API could not be reached, or is busy. */
    readonly onTrouble?: (failure: unknown) => void;
}

export interface EventFeed {
    /**
     * Every event behind a cursor, page by page, then those to come as they happen. Without a cursor from the oldest event
     * that is kept, with `latest` from now on. A page without events says that there are none for now; at the end of the
     * feed it comes each time that nothing happened for `waitSeconds`. It ends by its signal, or by leaving the loop; it outlives
     * restarts and breaks of the network, and throws what waiting does not mend, such as a cursor from before what is kept.
     */
    follow(after?: string, options?: FeedOptions): AsyncGenerator<FeedPage, void, undefined>;
}

type Page = components['schemas']['EventFeedPage'];
type Read = (
    input: { after?: string; types?: string[]; aggregate?: string; limit: number; waitSeconds: number },
    options: CallOptions,
) => Promise<Page>;

type Sleep = (milliseconds: number, signal?: AbortSignal) => Promise<void>;

const PATIENCE_BEYOND_WAIT_MS = 15_000;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

export function eventFeed(read: Read, sleep: Sleep): EventFeed {
    return {
        async *follow(after, { signal, onTrouble, waitSeconds = 20, limit = 100, ...filter } = {}) {
            const options = { timeoutMs: waitSeconds * 1000 + PATIENCE_BEYOND_WAIT_MS, ...(signal ? { signal } : {}) };
            let cursor: string | undefined = after;
            let hasMore = true;
            let pauseMs = FIRST_PAUSE_MS;
            while (!signal?.aborted) {
                const place: { after?: string } = cursor === undefined ? {} : { after: cursor };
                let page: Page;
                try {
                    page = await read({ ...filter, ...place, limit, waitSeconds: hasMore ? 0 : waitSeconds }, options);
                } catch (failure) {
                    if (signal?.aborted) return;
                    if (!passes(failure)) throw failure;
                    onTrouble?.(failure);
                    await sleep(pauseMs, signal).catch(() => undefined);
                    pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * 2);
                    continue;
                }
                cursor = page.nextCursor;
                hasMore = page.hasMore;
                pauseMs = FIRST_PAUSE_MS;
                yield { items: page.items as unknown as WebhookEvent[], nextCursor: page.nextCursor };
            }
        },
    };
}

function passes(failure: unknown): boolean {
    return failure instanceof ComptoirProblem
        ? failure.status >= 500 || failure.status === 429
        : failure instanceof TypeError || (failure instanceof DOMException && failure.name === 'TimeoutError');
}
