// A payment program for Comptoir: node program.mjs. No dependencies, no money: put your provider where it says so.
//   SECRET=whsec_... [PORT=3100] [COMPTOIR=http://127.0.0.1:8080] [STATE=payments.json] node program.mjs
//   and Comptoir with ORDERS_PAYMENTS_GENERIC_URL=http://127.0.0.1:3100/comptoir, _SECRET the same, _ALLOW_PRIVATE_TARGET=true
import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';

const secret = Buffer.from((process.env.SECRET ?? '').replace(/^whsec_/, ''), 'base64');
const comptoir = process.env.COMPTOIR ?? 'http://127.0.0.1:8080';
const file = process.env.STATE ?? 'payments.json';
const MOST_BYTES = 64 * 1024;
if (secret.length < 24) throw new Error('SECRET is not set: echo whsec_$(openssl rand -base64 32)');

/** Payments, refunds and what was answered for each key; on the disk before any answer. */
let state = { payments: {}, refunds: {}, answers: {} };
try {
    state = JSON.parse(readFileSync(file, 'utf8'));
} catch {
    // The first start.
}

function save() {
    writeFileSync(`${file}.new`, JSON.stringify(state));
    renameSync(`${file}.new`, file);
}

const hash = (id, seconds, body) => createHmac('sha256', secret).update(`${id}.${seconds}.`).update(body).digest();

/** Standard Webhooks, over the bytes as they came, not older than five minutes. */
function isGenuine(headers, body) {
    const seconds = headers['webhook-timestamp'] ?? '';
    if (!/^\d{1,12}$/.test(seconds) || Math.abs(Date.now() / 1000 - Number(seconds)) > 300) return false;
    const expected = hash(headers['webhook-id'] ?? '', seconds, body);
    return (headers['webhook-signature'] ?? '').split(' ').some((part) => {
        const given = Buffer.from(part.replace(/^v1,/, ''), 'base64');
        return part.startsWith('v1,') && given.length === expected.length && timingSafeEqual(given, expected);
    });
}

/** What happened is reported until it is taken. */
async function report(type, data, pause = 1000) {
    const body = JSON.stringify({ type, data });
    const id = randomUUID();
    const seconds = String(Math.floor(Date.now() / 1000));
    const headers = { 'content-type': 'application/json', 'webhook-id': id, 'webhook-timestamp': seconds };
    headers['webhook-signature'] = `v1,${hash(id, seconds, body).toString('base64')}`;
    const answer = await fetch(`${comptoir}/v1/payment-provider-events/generic`, { method: 'POST', headers, body }).catch(() => null);
    if (answer === null || (answer.status !== 204 && answer.status !== 400)) {
        setTimeout(() => report(type, data, Math.min(2 * pause, 60_000)), pause).unref();
    }
}

const no = (status, code, detail) => ({ status, body: { code, detail } });
const found = (object) => (object ? { status: 200, body: object } : no(404, 'not-found', 'There is none.'));

const work = {
    'payment.start'(data, base) {
        const id = `pay-${randomUUID()}`; // Your provider: make the payment, with data.sessionId as its key.
        state.payments[id] = { id, sessionId: data.sessionId, state: 'OPEN', amount: data.amount, url: `${base}/pay/${id}`, clientSecret: randomUUID(), title: data.title, returnUrl: data.returnUrl };
        return { status: 201, body: state.payments[id] };
    },
    'payment.get': (data) => found(state.payments[data.paymentId]),
    'payment.cancel'(data) {
        const payment = state.payments[data.paymentId];
        if (payment?.state === 'OPEN') payment.state = 'CANCELLED'; // Your provider: nobody can pay it any more.
        return found(payment);
    },
    'refund.start'(data) {
        if (state.payments[data.paymentId]?.state !== 'SUCCEEDED') return no(422, 'payment-not-paid', 'Nothing came that could go back.');
        const id = `ref-${randomUUID()}`; // Your provider: send it, with data.refundId as its key.
        state.refunds[id] = { id, refundId: data.refundId, paymentId: data.paymentId, amount: data.amount, state: 'SUCCEEDED' };
        return { status: 201, body: state.refunds[id] };
    },
    'refund.get': (data) => found(Object.values(state.refunds).find((refund) => refund.id === data.id || (data.refundId && refund.refundId === data.refundId))),
};

/** The same key is the same payment or refund, however often it comes. */
function answer(headers, body, base) {
    if (!isGenuine(headers, body)) return no(401, 'signature-invalid', 'Not signed with the secret of this program, or too long ago.');
    const { type, data } = JSON.parse(body.toString());
    if (!Object.hasOwn(work, type)) return no(400, 'type-unknown', type);
    const key = type.endsWith('.start') ? headers['idempotency-key'] : null;
    const known = key && state.answers[key];
    const done = known || work[type](data, base);
    if (key && !known) state.answers[key] = structuredClone(done);
    save();
    return done;
}

/** A page that stands for that of your provider. */
function page(request, id) {
    const payment = state.payments[id];
    if (!payment) return [404, 'There is no such payment.'];
    if (request.method === 'POST' && payment.state === 'OPEN') {
        Object.assign(payment, { state: 'SUCCEEDED', method: 'test' });
        save();
        report('payment.updated', payment);
    }
    const escaped = (text) => String(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
    const way = payment.state === 'OPEN' ? '<form method="post"><button>Pay</button></form>' : `<p>${payment.state} <a href="${escaped(payment.returnUrl)}">Back to the shop</a></p>`;
    return [200, `<!doctype html><meta charset="utf-8"><title>Pay</title><h1>${escaped(payment.title)}: ${escaped(payment.amount.amount)} ${escaped(payment.amount.currency)}</h1>${way}`];
}

const server = createServer(async (request, response) => {
    const chunks = [];
    let size = 0;
    for await (const chunk of request) {
        size += chunk.length;
        if (size > MOST_BYTES) return response.writeHead(413).end();
        chunks.push(chunk);
    }
    const address = `http://127.0.0.1:${server.address().port}`;
    const paid = /^\/pay\/([\w-]+)$/.exec(request.url);
    if (paid) {
        const [status, html] = page(request, paid[1]);
        return response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(html);
    }
    const { status, body } = request.method === 'POST' && request.url === '/comptoir' ? answer(request.headers, Buffer.concat(chunks), address) : no(404, 'not-found', 'POST /comptoir');
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
});
server.listen(Number(process.env.PORT ?? 3100), '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/comptoir`));
