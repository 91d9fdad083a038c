// Tries the payment program: what it believes, that a key is done once also across restarts, and that what happened is reported until it is taken.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = new URL('../../', import.meta.url).pathname;
const secret = `whsec_${randomBytes(32).toString('base64')}`;
const folder = mkdtempSync(join(tmpdir(), 'payments-'));
const reports = [];

const sign = (id, seconds, body, key = secret) =>
    `v1,${createHmac('sha256', Buffer.from(key.replace('whsec_', ''), 'base64')).update(`${id}.${seconds}.${body}`).digest('base64')}`;

// The shop: it takes the second report only.
const shop = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const { 'webhook-id': id, 'webhook-timestamp': seconds, 'webhook-signature': signature } = request.headers;
    assert.equal(signature, sign(id, seconds, body));
    reports.push(JSON.parse(body));
    response.writeHead(reports.length === 1 ? 503 : 204).end();
});
await new Promise((listening) => shop.listen(0, '127.0.0.1', listening));

async function start() {
    const env = { ...process.env, SECRET: secret, PORT: '0', STATE: join(folder, 'state.json'), COMPTOIR: `http://127.0.0.1:${shop.address().port}` };
    const child = spawn(process.execPath, ['examples/payment-program/program.mjs'], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
    const url = await new Promise((found, failed) => {
        child.stdout.on('data', (text) => found(String(text).trim()));
        child.on('exit', (code) => failed(new Error(`it ended with ${code}`)));
    });
    return { url, stop: () => new Promise((done) => child.once('exit', done) && child.kill('SIGKILL')) };
}

async function ask(url, type, data, { key = randomUUID(), with: other = secret, ageSeconds = 0 } = {}) {
    const body = JSON.stringify({ type, data });
    const seconds = Math.floor(Date.now() / 1000) - ageSeconds;
    const headers = { 'content-type': 'application/json', 'idempotency-key': key, 'webhook-id': key, 'webhook-timestamp': String(seconds), 'webhook-signature': sign(key, seconds, body, other) };
    const answer = await fetch(url, { method: 'POST', headers, body });
    return { status: answer.status, body: await answer.json() };
}

let program = await start();
try {
    const sessionId = randomUUID();
    const data = { sessionId, form: 'HOSTED_PAGE', amount: { amount: '48.60', currency: 'EUR' }, title: 'Order <1>', returnUrl: 'https://shop.example/' };
    assert.equal((await ask(program.url, 'payment.start', data, { with: `whsec_${randomBytes(32).toString('base64')}` })).status, 401);
    assert.equal((await ask(program.url, 'payment.start', data, { ageSeconds: 301 })).status, 401);
    const { status, body: payment } = await ask(program.url, 'payment.start', data, { key: sessionId });
    assert.equal(status, 201);
    await program.stop();
    program = await start();
    assert.deepEqual((await ask(program.url, 'payment.start', data, { key: sessionId })).body, payment, 'once, also across a restart');
    const page = program.url.replace('/comptoir', `/pay/${payment.id}`);
    assert.match(await (await fetch(page)).text(), /Order &#60;1&#62;: 48.60 EUR/);
    await fetch(page, { method: 'POST' });
    await fetch(page, { method: 'POST' });
    assert.equal((await ask(program.url, 'payment.get', { paymentId: payment.id })).body.state, 'SUCCEEDED');
    assert.equal((await ask(program.url, 'payment.cancel', { paymentId: payment.id })).body.state, 'SUCCEEDED', 'too late');
    const refund = { refundId: randomUUID(), paymentId: payment.id, amount: data.amount };
    assert.equal((await ask(program.url, 'refund.get', refund)).status, 404);
    const first = await ask(program.url, 'refund.start', refund, { key: refund.refundId });
    assert.deepEqual((await ask(program.url, 'refund.start', refund, { key: refund.refundId })).body, first.body);
    assert.deepEqual((await ask(program.url, 'refund.get', refund)).body, first.body);
    assert.equal((await ask(program.url, 'payout', {})).status, 400);
    for (let i = 0; i < 100 && reports.length < 2; i++) await new Promise((later) => setTimeout(later, 100));
    assert.equal(reports.length, 2, 'reported again until it was taken');
    assert.deepEqual(reports[1].data.state, 'SUCCEEDED');
    console.log('The payment program does what it says.');
} finally {
    await program.stop();
    shop.close();
    rmSync(folder, { recursive: true });
}
