import { ComptoirProblem, secondsUntilRetry } from './problem.js';

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

/** Sends a request, and sends it again where that is safe: the same headers and with them the same idempotency key. */
export async function send(options: TransportOptions, call: Call): Promise<Response> {
    for (let attempt = 0; ; attempt++) {
        const isLast = attempt >= options.retries;
        let pauseMs = guessedPause(attempt);
        try {
            const response = await once(options, call);
            if (response.status < 400) return response;
            const seconds = secondsUntilRetry(response);
            if (isLast || !(await isWorthRepeating(call, response))) throw await ComptoirProblem.of(response);
            pauseMs = seconds === undefined ? pauseMs : seconds * 1000;
            if (pauseMs > options.longestPauseMs) throw await ComptoirProblem.of(response);
            await response.body?.cancel();
        } catch (failure) {
            if (failure instanceof ComptoirProblem || call.signal?.aborted || isLast || !call.isRepeatable) throw failure;
        }
        await options.sleep(pauseMs, call.signal);
    }
}

async function once(options: TransportOptions, call: Call): Promise<Response> {
    const timeout = AbortSignal.timeout(call.timeoutMs ?? options.timeoutMs);
    return options.fetch(options.url + call.target, {
        method: call.method,
        headers: call.headers,
        signal: call.signal ? AbortSignal.any([call.signal, timeout]) : timeout,
        redirect: 'manual',
        ...(call.body === undefined ? {} : { body: call.body }),
    });
}

/** 429 was refused before anything happened; of the others nobody knows. A request may also meet itself, still running. */
async function isWorthRepeating(call: Call, response: Response): Promise<boolean> {
    if (response.status === 429) return !(call.body instanceof ReadableStream);
    if (!call.isRepeatable) return false;
    if (TRANSIENT.has(response.status)) return true;
    return response.status === 409 && (await ComptoirProblem.of(response.clone())).code === 'idempotency-key-in-progress';
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
