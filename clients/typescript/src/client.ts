import { eventFeed, type EventFeed } from './events.js';
import { OPERATIONS } from './generated/operations.js';
import type { operations } from './generated/schema.js';
import { send, sleep, type Call, type TransportOptions } from './transport.js';

export interface ComptoirOptions {
    /** Where the gateway is, such as `https://api.shop.example`. */
    readonly url: string;
    /** A secret key (`sk_...`) on a server, a publishable key (`pk_...`) in a browser; empty for public links only. */
    readonly key: string;
    /** How often a request is sent again at most; 3 unless said. */
    readonly retries?: number;
    /** How long one attempt may take; 30,000 unless said. */
    readonly timeoutMs?: number;
    /** A longer `Retry-After` than this is not waited for but thrown; 60,000 unless said. */
    readonly longestPauseMs?: number;
    readonly fetch?: typeof globalThis.fetch;
    readonly sleep?: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
}

export interface CallOptions {
    /** Of the caller's own choosing, to be kept with what it does; a new one for each call unless said. */
    readonly idempotencyKey?: string;
    /** The `version` (or ETag) that was read: a change of anything newer is refused as `stale-version`. */
    readonly ifMatch?: number | string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly signal?: AbortSignal;
    readonly timeoutMs?: number;
}

export type OperationId = keyof typeof OPERATIONS & keyof operations;

type Of<T, Key extends string> = T extends Record<Key, infer Value> ? Value : unknown;
type Parameters_<Op, Place extends 'path' | 'query'> = Op extends { parameters: infer P }
    ? P extends { [K in Place]?: infer Value }
        ? [Value] extends [undefined]
            ? unknown
            : NonNullable<Value>
        : unknown
    : unknown;
type JsonOf<Content> = Content extends { 'application/json': infer Json }
    ? Json
    : Content extends { 'application/merge-patch+json': infer Patch }
      ? Patch
      : BodyInit;
type BodyOf<Op> = Op extends { requestBody: { content: infer Content } }
    ? { body: JsonOf<Content> }
    : Op extends { requestBody?: { content: infer Content } }
      ? { body?: JsonOf<Content> }
      : unknown;
type Good = 200 | 201 | 202 | 204 | 206 | 303;
type ContentOf<Answered> = Answered extends { content: infer Content }
    ? Content extends { 'application/json': infer Json }
        ? Json
        : [Content] extends [undefined]
          ? undefined
          : Response
    : undefined;

/** Path, query and body of an operation, side by side. */
export type Input<Id extends OperationId> = Parameters_<operations[Id], 'path'> &
    Parameters_<operations[Id], 'query'> &
    BodyOf<operations[Id]>;

/** The JSON of its good answer; the `Response` itself where that is a file. */
export type Answer<Id extends OperationId> = Of<operations[Id], 'responses'> extends infer Responses
    ? { [Status in keyof Responses & Good]: Status extends 303 ? Response : ContentOf<Responses[Status]> }[keyof Responses & Good]
    : never;

/** A page to await, or all items of all pages with `for await`. */
export interface Paged<Page, Item> extends Promise<Page>, AsyncIterable<Item> {}

type ItemOf<Page> = Page extends { items: readonly (infer Item)[] } ? Item : never;
type IsPaged<Id extends OperationId> = (typeof OPERATIONS)[Id][2] extends `${string}p` ? true : false;
type Returned<Id extends OperationId> =
    IsPaged<Id> extends true ? Paged<Answer<Id>, ItemOf<Answer<Id>>> : Promise<Answer<Id>>;
type Operation<Id extends OperationId> = object extends Input<Id>
    ? (input?: Input<Id>, options?: CallOptions) => Returned<Id>
    : (input: Input<Id>, options?: CallOptions) => Returned<Id>;

/** One method for each operation of the document, by its `operationId`; and the event feed. */
export type Comptoir = { readonly [Id in OperationId]: Operation<Id> } & { readonly events: EventFeed };

type AnyInput = Record<string, unknown> & { body?: unknown };

/** A client of one installation with one key. It holds no connection and can be shared. */
export function createComptoir(options: ComptoirOptions): Comptoir {
    const transport: TransportOptions = {
        url: options.url.replace(/\/+$/, ''),
        key: options.key,
        fetch: options.fetch ?? ((...words) => globalThis.fetch(...words)),
        retries: options.retries ?? 3,
        timeoutMs: options.timeoutMs ?? 30_000,
        longestPauseMs: options.longestPauseMs ?? 60_000,
        sleep: options.sleep ?? sleep,
    };
    const client: Record<string, unknown> = {};
    for (const [id, row] of Object.entries(OPERATIONS)) {
        const [method, path, marks, content] = row as readonly [string, string, string, string?];
        const one = (input: AnyInput = {}, call: CallOptions = {}) =>
            request(transport, { method, path, content, isRepeatable: marks.includes('r') }, input, call);
        client[id] = marks.includes('p') ? (input?: AnyInput, call?: CallOptions) => paged(one, input, call) : one;
    }
    const comptoir = client as unknown as Comptoir;
    client.events = eventFeed((input, call) => comptoir.listEvents(input, call), transport.sleep);
    return comptoir;
}

interface Target {
    readonly method: string;
    readonly path: string;
    readonly content: string | undefined;
    readonly isRepeatable: boolean;
}

async function request(transport: TransportOptions, target: Target, input: AnyInput, options: CallOptions): Promise<unknown> {
    const body = bodyOf(target, input.body);
    const call: Call = {
        method: target.method,
        target: address(target.path, input),
        headers: headersOf(transport, target, body, options),
        isRepeatable: target.isRepeatable && !(body instanceof ReadableStream),
        ...(body === undefined ? {} : { body }),
        ...(options.signal ? { signal: options.signal } : {}),
        ...(options.timeoutMs === undefined ? {} : { timeoutMs: options.timeoutMs }),
    };
    return send(transport, call, read);
}

async function read(response: Response): Promise<unknown> {
    if (response.status === 204 || response.status === 304) return undefined;
    const isJson = /^application\/([\w.-]+\+)?json\b/.test(response.headers.get('Content-Type') ?? '');
    if (isJson) return response.json();
    return response.ok && response.headers.get('Content-Length') === '0' ? undefined : response;
}

function headersOf(transport: TransportOptions, target: Target, body: BodyInit | undefined, options: CallOptions): Headers {
    const headers = new Headers({ Accept: 'application/json, */*;q=0.5' });
    if (transport.key) headers.set('Authorization', `Bearer ${transport.key}`);
    if (!['GET', 'HEAD', 'OPTIONS'].includes(target.method)) headers.set('Idempotency-Key', options.idempotencyKey ?? crypto.randomUUID());
    if (options.ifMatch !== undefined) headers.set('If-Match', entityTag(options.ifMatch));
    if (body !== undefined && target.content && !(body instanceof FormData)) headers.set('Content-Type', target.content);
    for (const [name, value] of Object.entries(options.headers ?? {})) headers.set(name, value);
    return headers;
}

function entityTag(version: number | string): string {
    return typeof version === 'number' || /^\d+$/.test(version) ? `"${version}"` : version;
}

function bodyOf(target: Target, body: unknown): BodyInit | undefined {
    if (body === undefined) return undefined;
    return target.content?.endsWith('json') ? JSON.stringify(body) : (body as BodyInit);
}

/** What the path names goes there, all else is the query; a list is repeated. */
function address(path: string, input: AnyInput): string {
    const query = new URLSearchParams();
    const { body: _, ...rest } = input;
    const filled = path.replace(/\{(\w+)\}/g, (_whole, name: string) => {
        const value = rest[name];
        if (value === undefined || value === null || value === '') throw new TypeError(`${name} is missing: it is part of ${path}.`);
        delete rest[name];
        return encodeURIComponent(String(value));
    });
    for (const [name, value] of Object.entries(rest)) {
        for (const each of Array.isArray(value) ? value : [value]) {
            if (each !== undefined && each !== null) query.append(name, String(each));
        }
    }
    return query.size > 0 ? `${filled}?${query}` : filled;
}

interface AnyPage {
    readonly items: readonly unknown[];
    readonly nextCursor?: string;
}

function paged(one: (input?: AnyInput, options?: CallOptions) => Promise<unknown>, input: AnyInput = {}, options?: CallOptions) {
    const first = one(input, options) as Promise<AnyPage>;
    return Object.assign(first, {
        async *[Symbol.asyncIterator]() {
            let page = await first;
            for (;;) {
                yield* page.items;
                if (!page.nextCursor) return;
                page = (await one({ ...input, cursor: page.nextCursor }, options)) as AnyPage;
            }
        },
    });
}
