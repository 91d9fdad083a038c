// Tries both webhook receivers: what they believe, that an event is done once, and that nothing older overwrites what is newer.
// With a running suite (COMPTOIR_API) they also get real webhooks.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { client, eventually } from './suite.mjs';

const root = new URL('../../', import.meta.url).pathname;
const java = process.env.JAVA_HOME ? `${process.env.JAVA_HOME}/bin/java` : 'java';
const RECEIVERS = {
    node: [process.execPath, ['examples/webhook-receiver/receiver.mjs']],
    java: [java, ['-cp', 'clients/java/target/comptoir-client-1.0.0.jar:clients/java/target/lib/*', 'examples/webhook-receiver/Receiver.java']],
};
const secret = `whsec_${randomBytes(24).toString('base64')}`;
const old = `whsec_${randomBytes(24).toString('base64')}`;

async function start(name, journal, secrets) {
    const [program, words] = RECEIVERS[name];
    const child = spawn(program, words, { cwd: root, env: { ...process.env, PORT: '0', JOURNAL: journal, WEBHOOK_SECRET: secrets }, stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = new Promise((done) => child.once('exit', done));
    const url = await new Promise((found, failed) => {
        child.stdout.on('data', (text) => {
            const said = /http:\/\/127\.0\.0\.1:\d+/.exec(String(text));
            if (said) found(said[0]);
        });
        child.on('exit', (code) => failed(new Error(`the ${name} receiver ended with ${code}`)));
    });
    const stop = () => {
        child.kill('SIGKILL');
        return ended;
    };
    return { url, stop, newest: async () => (await fetch(`${url}/newest`)).json() };
}

function event(aggregateId, sequence, type, id = randomUUID()) {
    return { type, timestamp: new Date().toISOString(), data: { name: 'Élodie' }, id, sequence, aggregateId, apiVersion: 'v1' };
}

function signature(key, id, timestamp, body) {
    return `v1,${createHmac('sha256', Buffer.from(key.replace('whsec_', ''), 'base64')).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
}

async function send(url, fact, { keys = [secret], ageSeconds = 0, changed } = {}) {
    const body = JSON.stringify(fact);
    const timestamp = Math.floor(Date.now() / 1000) - ageSeconds;
    const headers = {
        'Content-Type': 'application/json',
        'webhook-id': fact.id,
        'webhook-timestamp': String(timestamp),
        'webhook-signature': keys.map((key) => signature(key, fact.id, timestamp, body)).join(' '),
    };
    return (await fetch(`${url}/hooks`, { method: 'POST', headers, body: changed ?? body })).status;
}

async function check(name) {
    const folder = mkdtempSync(join(tmpdir(), 'receiver-'));
    const journal = join(folder, 'webhooks.ndjson');
    let receiver = await start(name, journal, secret);
    try {
        const first = event('o-1', 1, 'order.completed');
        const third = event('o-1', 3, 'order.fulfillmentStatus.changed');
        const second = event('o-1', 2, 'order.paymentStatus.changed');
        assert.equal(await send(receiver.url, first), 204);
        assert.equal(await send(receiver.url, third), 204);
        assert.equal(await send(receiver.url, second), 204, 'what is late is kept too');
        assert.deepEqual(await Promise.all([send(receiver.url, first), send(receiver.url, first)]), [204, 204], 'what comes again is answered');
        assert.equal(await send(receiver.url, event('o-2', 1, 'order.completed'), { keys: [old, secret] }), 204, 'one of two signatures');
        assert.equal(await send(receiver.url, event('o-3', 1, 'x'), { keys: [old] }), 400, 'another secret');
        assert.equal(await send(receiver.url, event('o-3', 1, 'x'), { ageSeconds: 301 }), 400, 'too old');
        assert.equal(await send(receiver.url, event('o-3', 1, 'x'), { ageSeconds: -400 }), 400, 'from the future');
        const fact = event('o-3', 1, 'x');
        assert.equal(await send(receiver.url, fact, { changed: `${JSON.stringify(fact)} ` }), 400, 'one byte more');
        assert.equal(await send(receiver.url, fact, { changed: 'x'.repeat(1024 * 1024 + 1) }), 413, 'too much');
        assert.equal((await fetch(receiver.url)).status, 405);
        const known = { events: 4, newest: 3 };
        await eventually('the newest event', async () => {
            const { events, newest } = await receiver.newest();
            return events === known.events && newest['o-1'].sequence === known.newest && newest['o-2'] && !newest['o-3'];
        });

        await receiver.stop();
        appendFileSync(journal, '{"id":"half a li');
        receiver = await start(name, journal, `${old} ${secret}`);
        assert.equal(await send(receiver.url, second), 204);
        assert.equal(await send(receiver.url, event('o-4', 1, 'x'), { keys: [old] }), 204, 'two secrets are known');
        await eventually('what was known before', async () => {
            const { events, newest } = await receiver.newest();
            return events === 5 && newest['o-1'].sequence === 3;
        });
        if (process.env.COMPTOIR_API) await checkReal(receiver, name, journal);
        console.log(`The ${name} receiver believes what is signed, does it once and in order, also after a crash.`);
    } finally {
        await receiver.stop();
        rmSync(folder, { recursive: true });
    }
}

/** The suite signs with a secret of its own: the receiver is started anew with it, on another port that the endpoint is changed to. */
async function checkReal(before, name, journal) {
    const created = await client('POST', '/webhook-endpoints', { url: `${before.url}/hooks`, events: ['order.*'] });
    await before.stop();
    const receiver = await start(name, journal, created.secret);
    try {
        await client('PATCH', `/webhook-endpoints/${created.id}`, { url: `${receiver.url}/hooks` }, { 'If-Match': `"${created.version}"` });
        await client('POST', `/webhook-endpoints/${created.id}/test`);
        await eventually(`a webhook of the suite at the ${name} receiver`, async () => (await receiver.newest()).events > 5);
        console.log(`The ${name} receiver got a webhook of the suite.`);
    } finally {
        await receiver.stop();
        const { version } = await client('GET', `/webhook-endpoints/${created.id}`);
        await client('DELETE', `/webhook-endpoints/${created.id}`, undefined, { 'If-Match': `"${version}"` });
    }
}

for (const name of Object.keys(RECEIVERS)) await check(name);
