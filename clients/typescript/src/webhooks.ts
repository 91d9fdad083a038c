import type { webhooks } from './generated/schema.js';

type Bodies = {
    [Name in keyof webhooks]: webhooks[Name] extends { post: { requestBody: { content: { 'application/json': infer Body } } } }
        ? Omit<Body, 'type'> & { type: Name }
        : never;
};

export type WebhookType = keyof webhooks;

/** What is sent to endpoints and what the feed holds: `event.type === 'order.completed'` narrows `event.data`. */
export type WebhookEvent = Bodies[WebhookType];

/** `Headers` of a request, or the plain object of Node. */
export type WebhookHeaders = Headers | Readonly<Record<string, string | readonly string[] | undefined>>;

export interface VerifyOptions {
    /** How far the clocks may be apart and a webhook may be old; 300 unless said. */
    readonly toleranceSeconds?: number;
    readonly now?: Date;
}

/** Not from this store, too old, or not complete: answer 400 and do nothing. */
export class WebhookRefused extends Error {
    override readonly name = 'WebhookRefused';
}

const MOST_SIGNATURES = 10;
const SECRET = /^(whsec_)?[A-Za-z0-9+/]+={0,2}$/;

/**
 * Checks who sent a webhook (Standard Webhooks 1.0.0) and reads it. Give the body as it came, not parsed and written again.
 * While a secret is being rotated a webhook is signed with both: give one of them, or all that you know.
 */
export async function verifyWebhook(
    body: string | Uint8Array,
    headers: WebhookHeaders,
    secrets: string | readonly string[],
    { toleranceSeconds = 300, now = new Date() }: VerifyOptions = {},
): Promise<WebhookEvent> {
    const id = headerOf(headers, 'webhook-id');
    const timestamp = headerOf(headers, 'webhook-timestamp');
    const signatures = headerOf(headers, 'webhook-signature').split(' ').slice(0, MOST_SIGNATURES);
    if (!/^\d{1,12}$/.test(timestamp)) throw new WebhookRefused('webhook-timestamp is not a time.');
    const age = now.getTime() / 1000 - Number(timestamp);
    if (Math.abs(age) > toleranceSeconds) throw new WebhookRefused('The webhook is too old, or a clock is wrong.');

    const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
    const content = signedContent(id, timestamp, bytes);
    const known = typeof secrets === 'string' ? [secrets] : secrets;
    if (known.length === 0) throw new TypeError('At least one secret is needed.');
    let isGenuine = false;
    for (const secret of known) {
        const key = await keyOf(secret, 'verify');
        for (const signature of signatures) {
            const given = signature.startsWith('v1,') ? bytesOf(signature.slice(3)) : undefined;
            // WebCrypto compares in constant time; all are compared, whatever the first says.
            if (given && (await crypto.subtle.verify('HMAC', key, given, content))) isGenuine = true;
        }
    }
    if (!isGenuine) throw new WebhookRefused('No signature fits.');
    return JSON.parse(new TextDecoder().decode(bytes)) as WebhookEvent;
}

/** The `webhook-signature` of a body, for tests of receivers. */
export async function signWebhook(secret: string, id: string, timestamp: number, body: string): Promise<string> {
    const content = signedContent(id, String(timestamp), new TextEncoder().encode(body));
    const signature = await crypto.subtle.sign('HMAC', await keyOf(secret, 'sign'), content);
    return `v1,${btoa(String.fromCharCode(...new Uint8Array(signature)))}`;
}

function signedContent(id: string, timestamp: string, body: Uint8Array): Uint8Array<ArrayBuffer> {
    const prefix = new TextEncoder().encode(`${id}.${timestamp}.`);
    const content = new Uint8Array(prefix.length + body.length);
    content.set(prefix);
    content.set(body, prefix.length);
    return content;
}

function keyOf(secret: string, use: 'sign' | 'verify'): Promise<CryptoKey> {
    const bytes = SECRET.test(secret) ? bytesOf(secret.replace(/^whsec_/, '')) : undefined;
    if (!bytes) throw new TypeError('A secret is whsec_ and base64, as POST /v1/webhook-endpoints answered it.');
    return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, [use]);
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> | undefined {
    try {
        return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    } catch {
        return undefined;
    }
}

function headerOf(headers: WebhookHeaders, name: string): string {
    let value: string | readonly string[] | null | undefined;
    if (headers instanceof Headers) {
        value = headers.get(name);
    } else {
        const key = Object.keys(headers).find((each) => each.toLowerCase() === name);
        value = key === undefined ? undefined : headers[key];
    }
    const text = typeof value === 'string' ? value : value?.[0];
    if (!text) throw new WebhookRefused(`${name} is missing.`);
    return text;
}
