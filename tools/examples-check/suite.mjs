// The suite that the examples are tried against, and patience.
import { randomUUID } from 'node:crypto';

export const api = process.env.COMPTOIR_API;

/** A write has one key for all its attempts: what a busy machine did not answer in time has happened once at most. */
export async function client(method, path, body, headers = {}) {
    const options = {
        method,
        headers: {
            Authorization: `Bearer ${process.env.COMPTOIR_SECRET_KEY}`,
            'Content-Type': method === 'PATCH' ? 'application/merge-patch+json' : 'application/json',
            ...(method === 'GET' ? {} : { 'Idempotency-Key': randomUUID() }),
            ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    };
    for (let attempt = 1; ; attempt++) {
        const response = await fetch(`${api}/v1${path}`, options);
        const text = await response.text();
        if (response.ok) return text === '' ? undefined : JSON.parse(text);
        if (![429, 502, 503, 504].includes(response.status) || attempt === 5) throw new Error(`${method} ${path}: ${response.status} ${text}`);
        await new Promise((done) => setTimeout(done, 500 * attempt));
    }
}

export async function eventually(what, isSo, seconds = 30) {
    const end = Date.now() + seconds * 1000;
    for (;;) {
        const found = await isSo().catch(() => undefined);
        if (found) return found;
        if (Date.now() > end) throw new Error(`${what} did not come within ${seconds} s`);
        await new Promise((done) => setTimeout(done, 200));
    }
}
