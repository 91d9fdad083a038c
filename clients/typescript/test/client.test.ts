import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ComptoirProblem, createComptoir } from '@comptoir/client';
import { Api } from './server.js';

const KEY = 'idempotency-key';

test('path, query, key and body go where they belong', async () => {
    await using api = await Api.answering([200, { id: 'p' }], [200, { items: [] }]);
    const comptoir = api.client();

    await comptoir.updateProduct({ id: 'a/b', body: { name: 'Bag' } }, { ifMatch: 3, headers: { 'X-Trace': '1' } });
    await comptoir.getAvailability({ sku: ['A', 'B&C'] });

    const [change, read] = api.received;
    assert.equal(change?.method, 'PATCH');
    assert.equal(change.url, '/v1/products/a%2Fb');
    assert.equal(change.headers['if-match'], '"3"');
    assert.equal(change.headers.authorization, 'Bearer sk_test');
    assert.equal(change.headers['content-type'], 'application/merge-patch+json');
    assert.equal(change.headers['x-trace'], '1');
    assert.equal(change.body, '{"name":"Bag"}');
    assert.equal(read?.url, '/v1/inventory/availability?sku=A&sku=B%26C');
    assert.equal(read.headers[KEY], undefined);
});

test('a missing part of the path is said before anything is sent', async () => {
    await using api = await Api.answering();
    await assert.rejects(api.client().getCart({ id: '' }), /id is missing: it is part of \/v1\/carts\/\{id\}/);
    assert.equal(api.received.length, 0);
});

test('an answer without content is undefined, and a file is the response itself', async () => {
    await using api = await Api.answering([204], [200, '%PDF', { 'Content-Type': 'application/pdf' }]);
    const comptoir = api.client();
    assert.equal(await comptoir.deleteTaxRate({ id: 't' }, { ifMatch: 1 }), undefined);
    const pdf = (await comptoir.getInvoicePdf({ id: 'i' })) as Response;
    assert.equal(await pdf.text(), '%PDF');
});

test('a refusal is a typed problem', async () => {
    const errors = [{ pointer: '/items/0/quantity', code: 'too-small', detail: 'At least 1.' }];
    const body = { status: 400, code: 'invalid-request', detail: 'Mend the fields.', traceId: 'abc', errors };
    await using api = await Api.answering([400, body]);

    const failure = await api.client().createCart({ body: {} }).catch((thrown: unknown) => thrown);

    assert.ok(failure instanceof ComptoirProblem);
    assert.equal(failure.code, 'invalid-request');
    assert.equal(failure.status, 400);
    assert.equal(failure.message, 'Mend the fields.');
    assert.equal(failure.traceId, 'abc');
    assert.deepEqual(failure.fields, errors);
    assert.equal(api.received.length, 1);
});

test('what a proxy on the way wrote is a problem too', async () => {
    await using api = await Api.answering([404, '<html>no</html>']);
    await assert.rejects(api.client().getOrder({ orderId: 'o' }), { name: 'ComptoirProblem', code: 'unknown', status: 404 });
});

for (const status of [429, 502, 503, 504]) {
    test(`a write that met ${status} is sent again with the same key`, async () => {
        await using api = await Api.answering([status, { code: 'busy' }], [status, { code: 'busy' }], [201, { id: 'r' }]);
        await api.client().issueRefund({ orderId: 'o', body: { full: true } });
        const keys = new Set(api.received.map((each) => each.headers[KEY]));
        assert.equal(api.received.length, 3);
        assert.equal(keys.size, 1);
        assert.match(String([...keys][0]), /^[0-9a-f-]{36}$/);
        assert.deepEqual(new Set(api.received.map((each) => each.body)), new Set(['{"full":true}']));
    });
}

test('a broken connection is tried again, and two calls have two keys', async () => {
    await using api = await Api.answering('break', [201, {}], [201, {}]);
    const comptoir = api.client();
    await comptoir.createCart({ body: {} });
    await comptoir.createCart({ body: {} });
    const [broken, again, other] = api.received.map((each) => each.headers[KEY]);
    assert.equal(broken, again);
    assert.notEqual(again, other);
});

test('an answer that breaks off is asked for again', async () => {
    await using api = await Api.answering('cut', [201, { id: 'r' }]);
    assert.deepEqual(await api.client().issueRefund({ orderId: 'o', body: { full: true } }), { id: 'r' });
    assert.equal(new Set(api.received.map((each) => each.headers[KEY])).size, 1);
});

test('no answer within the time is as none, but a file may take longer', async () => {
    await using api = await Api.answering('slow', [200, { id: 'o' }]);
    const pdf = (await api.client({ timeoutMs: 250 }).getInvoicePdf({ id: 'i' })) as Response;
    assert.equal(await pdf.text(), '%PDF-end');

    const late: typeof fetch = (_, init) => new Promise((_resolve, reject) => init?.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error)));
    let calls = 0;
    const comptoir = api.client({ timeoutMs: 20, fetch: (url, init) => (calls++ === 0 ? late(url, init) : fetch(url, init)) });
    assert.deepEqual(await comptoir.getOrder({ orderId: 'o' }), { id: 'o' });
});

test('a key of the caller is kept', async () => {
    await using api = await Api.answering([503, {}], [201, {}]);
    await api.client().issueRefund({ orderId: 'o', body: { full: true } }, { idempotencyKey: 'refund-17' });
    assert.deepEqual(api.received.map((each) => each.headers[KEY]), ['refund-17', 'refund-17']);
});

test('Retry-After is waited for, as seconds and as a date', async () => {
    const date = new Date(Date.now() + 20_000).toUTCString();
    await using api = await Api.answering([429, {}, { 'Retry-After': '7' }], [503, {}, { 'Retry-After': date }], [200, { items: [] }]);
    await api.client().listOrders();
    assert.equal(api.pauses[0], 7000);
    assert.ok(api.pauses[1]! > 17_000 && api.pauses[1]! <= 20_000, `waited ${api.pauses[1]} ms`);
});

test('a pause longer than allowed is thrown, not waited for', async () => {
    await using api = await Api.answering([503, { code: 'down' }, { 'Retry-After': '3600' }]);
    await assert.rejects(api.client().getOrder({ orderId: 'o' }), { code: 'down', retryAfter: 3600 });
    assert.equal(api.received.length, 1);
});

test('without Retry-After the pauses grow and part of them is chance', async () => {
    await using api = await Api.answering([503, {}], [503, {}], [503, {}], [503, { code: 'still' }]);
    await assert.rejects(api.client().getOrder({ orderId: 'o' }), { code: 'still' });
    assert.equal(api.received.length, 4);
    api.pauses.forEach((pause, n) => assert.ok(pause >= 125 * 2 ** n && pause <= 250 * 2 ** n, `pause ${n} was ${pause}`));
});

test('a request that meets itself, still running, waits for its answer', async () => {
    const running = { code: 'idempotency-key-in-progress' };
    await using api = await Api.answering('break', [409, running, { 'Retry-After': '1' }], [201, { id: 'r' }]);
    assert.deepEqual(await api.client().issueRefund({ orderId: 'o', body: { full: true } }), { id: 'r' });
});

for (const [status, code] of [[409, 'insufficient-stock'], [412, 'stale-version'], [422, 'idempotency-key-reused'], [500, 'internal']] as const) {
    test(`${status} ${code} is not sent again`, async () => {
        await using api = await Api.answering([status, { code }]);
        await assert.rejects(api.client().checkOutCart({ id: 'c' }), { code });
        assert.equal(api.received.length, 1);
    });
}

test('a POST that may have another effect the second time is only sent again when it surely had none', async () => {
    await using api = await Api.answering([429, {}], [503, { code: 'unsure' }], 'break');
    const comptoir = api.client();
    await assert.rejects(comptoir.sendQuote({ id: 'q' }), { code: 'unsure' });
    await assert.rejects(comptoir.sendQuote({ id: 'q' }), TypeError);
    assert.equal(api.received.length, 3);
});

test('a checkout is sent again: a cart becomes one order at most', async () => {
    await using api = await Api.answering('break', [503, {}], [201, { orderId: 'o' }]);
    assert.deepEqual(await api.client().checkOutCart({ id: 'c' }), { orderId: 'o' });
});

test('a stream is not sent again: it is used up', async () => {
    await using api = await Api.answering([503, { code: 'down' }]);
    const body = new ReadableStream({
        start(controller) {
            controller.enqueue(new TextEncoder().encode('x'));
            controller.close();
        },
    });
    const comptoir = api.client({ fetch: (url, init) => fetch(url, { ...init, duplex: 'half' } as RequestInit) });
    await assert.rejects(comptoir.putFileContent({ id: 'f', body }, { ifMatch: 1 }), { code: 'down' });
    assert.equal(api.received.length, 1);
});

test('a call can be given up', async () => {
    await using api = await Api.answering([503, {}], [503, {}], [503, {}]);
    const stop = new AbortController();
    const comptoir = createComptoir({ url: api.url, key: 'sk', retries: 100 });
    const call = comptoir.getOrder({ orderId: 'o' }, { signal: stop.signal });
    stop.abort(new Error('enough'));
    await assert.rejects(call, /enough/);
});

test('a list is a page to await, or all items of all pages', async () => {
    const pages = [
        [200, { items: [{ id: 1 }, { id: 2 }], hasMore: true, nextCursor: 'c1' }],
        [200, { items: [], hasMore: true, nextCursor: 'c2' }],
        [200, { items: [{ id: 3 }], hasMore: false }],
    ] as const;
    await using api = await Api.answering(...pages, pages[0]);
    const comptoir = api.client();
    const ids: unknown[] = [];
    for await (const order of comptoir.listOrders({ limit: 2 })) ids.push(order.id);
    assert.deepEqual(ids, [1, 2, 3]);
    assert.deepEqual(api.received.map((each) => each.url), ['/v1/orders?limit=2', '/v1/orders?limit=2&cursor=c1', '/v1/orders?limit=2&cursor=c2']);
    assert.equal((await comptoir.listOrders({ limit: 2 })).nextCursor, 'c1');
});
