// Receives webhooks of Comptoir: node receiver.mjs. No dependencies; copy it and put your work where it says so.
//   WEBHOOK_SECRET=whsec_... [PORT=3000] [JOURNAL=webhooks.ndjson] node receiver.mjs
// While a secret is rotated, WEBHOOK_SECRET may hold both, separated by a space.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';

const TOLERANCE_SECONDS = 300;
const MOST_BYTES = 1024 * 1024;
const secrets = (process.env.WEBHOOK_SECRET ?? '').split(' ').filter(Boolean).map((secret) => Buffer.from(secret.replace(/^whsec_/, ''), 'base64'));
const journalName = process.env.JOURNAL ?? 'webhooks.ndjson';
if (secrets.length === 0) throw new Error('WEBHOOK_SECRET is not set: POST /v1/webhook-endpoints answers it once.');

const seen = new Map(); // Event id -> a promise that it is on the disk.
const newest = new Map(); // Aggregate -> the event with the highest sequence.

/** What is done about an event, once and behind the answer. Here: what stands newest is kept. */
function work(event) {
    const known = newest.get(event.aggregateId);
    // A retry may arrive after a later event: what is older than what is known must not overwrite it.
    if (known && event.sequence < known.sequence) return;
    newest.set(event.aggregateId, { sequence: event.sequence, type: event.type, id: event.id });
}

/** Standard Webhooks: HMAC-SHA256 over id, time and the bytes as they came, compared in constant time. */
function isGenuine(headers, body) {
    const id = headers['webhook-id'] ?? '';
    const timestamp = headers['webhook-timestamp'] ?? '';
    if (!/^\d{1,12}$/.test(timestamp) || Math.abs(Date.now() / 1000 - Number(timestamp)) > TOLERANCE_SECONDS) return false;
    const given = (headers['webhook-signature'] ?? '').split(' ').slice(0, 10);
    const expected = secrets.map((secret) => createHmac('sha256', secret).update(`${id}.${timestamp}.`).update(body).digest());
    return given.some((signature) => {
        const bytes = Buffer.from(signature.replace(/^v1,/, ''), 'base64');
        return signature.startsWith('v1,') && expected.some((each) => each.length === bytes.length && timingSafeEqual(each, bytes));
    });
}

// The journal is read at the start: what was answered before is known, and is not done again when it is sent again.
const lines = (await readFile(journalName, 'utf8').catch(() => '')).split('\n');
const whole = lines.slice(0, -1);
for (const line of whole) {
    const event = JSON.parse(line);
    seen.set(event.id, Promise.resolve());
    work(event);
}
const journal = await open(journalName, 'a');
await journal.truncate(Buffer.byteLength(whole.map((line) => `${line}\n`).join(''))); // Half a line of a crash was never answered.
let writing = Promise.resolve();

/** On the disk first, then the answer: what was answered is never sent again. */
function keep(event) {
    writing = writing.catch(() => undefined).then(async () => {
        await journal.appendFile(`${JSON.stringify(event)}\n`);
        await journal.datasync();
    });
    return writing;
}

async function receive(request) {
    const chunks = [];
    let size = 0;
    for await (const chunk of request) {
        size += chunk.length;
        if (size > MOST_BYTES) return 413;
        chunks.push(chunk);
    }
    const body = Buffer.concat(chunks);
    if (!isGenuine(request.headers, body)) return 400;
    const event = JSON.parse(body.toString());
    if (seen.has(event.id)) {
        await seen.get(event.id);
        return 204;
    }
    const kept = keep(event);
    seen.set(event.id, kept);
    try {
        await kept;
    } catch (failure) {
        seen.delete(event.id); // Not kept, so not answered: it is sent again.
        throw failure;
    }
    setImmediate(work, event);
    return 204;
}

const server = createServer(async (request, response) => {
    if (request.method === 'GET' && request.url === '/newest') {
        response.setHeader('Content-Type', 'application/json');
        response.end(JSON.stringify({ events: seen.size, newest: Object.fromEntries(newest) }));
        return;
    }
    const status = request.method === 'POST' ? await receive(request).catch(() => 500) : 405;
    response.writeHead(status).end();
});
server.listen(Number(process.env.PORT ?? 3000), '127.0.0.1', () => console.log(`Listening on http://127.0.0.1:${server.address().port}`));
