import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Api, type Reply } from './server.js';

const page = (nextCursor: string, hasMore: boolean, ...ids: string[]): Reply => [
    200,
    { items: ids.map((id) => ({ id, type: 'order.paid' })), nextCursor, hasMore },
];

async function read(api: Api, pages: number, after?: string): Promise<[string[], string][]> {
    const seen: [string[], string][] = [];
    for await (const each of api.client({ retries: 0 }).events.follow(after, { types: ['order.*', 'refund.*'] })) {
        seen.push([each.items.map((event) => event.id), each.nextCursor]);
        if (seen.length === pages) break;
    }
    return seen;
}

test('the feed goes from page to page and waits only at its end', async () => {
    await using api = await Api.answering(page('c1', true, 'a', 'b'), page('c2', false, 'c'), page('c2', false), page('c3', false, 'd'));
    assert.deepEqual(await read(api, 4), [[['a', 'b'], 'c1'], [['c'], 'c2'], [[], 'c2'], [['d'], 'c3']]);
    const queries = api.received.map((each) => new URL(each.url, api.url).searchParams);
    assert.deepEqual(queries.map((each) => each.get('after')), [null, 'c1', 'c2', 'c2']);
    assert.deepEqual(queries.map((each) => each.get('waitSeconds')), ['0', '0', '20', '20']);
    assert.deepEqual(queries[0]?.getAll('types'), ['order.*', 'refund.*']);
});

test('a page without events gives its cursor, so that it is kept', async () => {
    await using api = await Api.answering(page('c9', false));
    assert.deepEqual(await read(api, 1, 'latest'), [[[], 'c9']]);
});

test('a loop can be left when nothing happens', async () => {
    await using api = await Api.answering(page('c1', false, 'a'), page('c1', false));
    for await (const each of api.client({ retries: 0 }).events.follow('c0')) {
        if (each.items.length === 0) break;
    }
    assert.equal(api.received.length, 2);
});

test('a restart of the API and a break of the network are waited out', async () => {
    await using api = await Api.answering([503, { code: 'down' }], 'break', page('c1', false, 'a'));
    assert.deepEqual(await read(api, 1), [[['a'], 'c1']]);
    assert.deepEqual(api.pauses, [1000, 2000]);
});

test('a cursor from before what is kept ends it', async () => {
    await using api = await Api.answering([410, { code: 'event-cursor-expired' }]);
    await assert.rejects(read(api, 1, 'old'), { code: 'event-cursor-expired' });
});

test('what goes wrong in the loop is not taken for trouble of the feed', async () => {
    await using api = await Api.answering(page('c1', true, 'a'));
    await assert.rejects(async () => {
        for await (const _ of api.client().events.follow()) throw new TypeError('mine');
    }, /mine/);
    assert.equal(api.received.length, 1);
});

test('a signal ends the loop', async () => {
    await using api = await Api.answering(page('c1', false, 'a'));
    const stop = new AbortController();
    let pages = 0;
    for await (const _ of api.client().events.follow(undefined, { signal: stop.signal })) {
        pages++;
        stop.abort();
    }
    assert.equal(pages, 1);
});
