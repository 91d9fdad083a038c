import { ComptoirProblem } from './problem.js';

export interface TransportOptions {
    readonly url: string;
    readonly key: string;
    readonly fetch: typeof globalThis.fetch;
    readonly retries: number;
    readonly timeoutMs: number;
    readonly longestPauseMs: number;
    readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
}

export interface Call {
    readonly method: string;
    /** Path and query. */
    readonly target: string;
    readonly headers: Headers;
    readonly body?: BodyInit;
    readonly isRepeatable: boolean;
    readonly signal?: AbortSignal;
    readonly timeoutMs?: number;
}

const TRANSIENT = new Set([429, 502, 503, 504]);
const FIRST_PAUSE_MS = 250;
const LONGEST_GUESS_MS = 8_000;

/**
 * Sends a request and reads its answer, and does both again where that is safe: the same headers and with them the same
 * idempotency key.
 */
export async function send<T>(options: TransportOptions, call: Call, read: (response: Response) => Promise<T>): Promise<T> {
    for (let attempt = 0; ; attempt++) {
        let pauseMs = guessedPause(attempt);
        try {
            return await once(options, call, read);
        } catch (failure) {
            if (attempt >= options.retries || call.signal?.aborted || !isWorthRepeating(call, failure)) throw failure;
            if (failure instanceof ComptoirProblem && failure.retryAfter !== undefined) pauseMs = failure.retryAfter * 1000;
            if (pauseMs > options.longestPauseMs) throw failure;
        }
        await options.sleep(pauseMs, call.signal);
    }
}

/** The time is that of the answer; a file that is read by the caller may take as long as it takes. */
async function once<T>(options: TransportOptions, call: Call, read: (response: Response) => Promise<T>): Promise<T> {
    const limit = new AbortController();
    const milliseconds = call.timeoutMs ?? options.timeoutMs;
    const timer = setTimeout(() => limit.abort(new DOMException(`No answer within ${milliseconds} ms.`, 'TimeoutError')), milliseconds);
    try {
        const response = await options.fetch(options.url + call.target, {
            method: call.method,
            headers: call.headers,
            signal: call.signal ? AbortSignal.any([call.signal, limit.signal]) : limit.signal,
            redirect: 'manual',
            ...(call.body === undefined ? {} : { body: call.body }),
        });
        if (response.status >= 400) throw await ComptoirProblem.of(response);
        return await read(response);
    } finally {
        clearTimeout(timer);
    }
}

/** 429 was refused before anything happened; of the others nobody knows. A request may also meet itself, still running. */
function isWorthRepeating(call: Call, failure: unknown): boolean {
    if (!(failure instanceof ComptoirProblem)) return call.isRepeatable && !(failure instanceof SyntaxError);
    if (failure.status === 429) return !(call.body instanceof ReadableStream);
    return call.isRepeatable && (TRANSIENT.has(failure.status) || failure.code === 'idempotency-key-in-progress');
}

/** Doubles, and a part of it is chance, so that many clients do not come back together. */
function guessedPause(attempt: number): number {
    const most = Math.min(LONGEST_GUESS_MS, FIRST_PAUSE_MS * 2 ** attempt);
    return most / 2 + Math.random() * (most / 2);
}

/** Resolves after the time, rejects as soon as the signal says so. */
export function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
        signal?.throwIfAborted();
        const stop = () => {
            clearTimeout(timer);
            reject(signal?.reason as Error);
        };
        const timer = setTimeout(() => {
            signal?.removeEventListener('abort', stop);
            resolve();
        }, milliseconds);
        signal?.addEventListener('abort', stop, { once: true });
    });
}
