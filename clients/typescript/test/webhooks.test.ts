import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signWebhook, verifyWebhook, WebhookRefused } from '@comptoir/client';

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const OTHER = 'whsec_c2Vjb25kIHNlY3JldCBvZiBhbiBlbmRwb2ludA==';
const ID = 'msg_p5jXN8AQM9LWM0D4loKWxJek';
const TIME = 1614265330;
const BODY = '{"test": 2432232314}';
const SIGNATURE = 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=';
const now = new Date(TIME * 1000);

const headers = (signature: string, changed: Record<string, string> = {}) => ({
    'webhook-id': ID,
    'webhook-timestamp': String(TIME),
    'webhook-signature': signature,
    ...changed,
});

test('the example of the standard is accepted, from Headers, from Node and from bytes', async () => {
    const event = await verifyWebhook(BODY, headers(SIGNATURE), SECRET, { now });
    assert.deepEqual(event, { test: 2432232314 });
    await verifyWebhook(new TextEncoder().encode(BODY), new Headers(headers(SIGNATURE)), [SECRET], { now });
    await verifyWebhook(BODY, { 'Webhook-Id': [ID], 'Webhook-Timestamp': String(TIME), 'Webhook-Signature': SIGNATURE }, SECRET, { now });
});

test('signing makes what the standard says', async () => {
    assert.equal(await signWebhook(SECRET, ID, TIME, BODY), SIGNATURE);
});

test('while a secret is rotated either side may know one of the two only', async () => {
    const both = `${await signWebhook(OTHER, ID, TIME, BODY)} ${SIGNATURE}`;
    await verifyWebhook(BODY, headers(both), SECRET, { now });
    await verifyWebhook(BODY, headers(both), OTHER, { now });
    await verifyWebhook(BODY, headers(SIGNATURE), [OTHER, SECRET], { now });
});

const refused: [string, string, Record<string, string>, string][] = [
    ['a changed body', BODY.replace('4}', '5}'), headers(SIGNATURE), SECRET],
    ['another id', BODY, headers(SIGNATURE, { 'webhook-id': 'msg_other' }), SECRET],
    ['another time', BODY, headers(SIGNATURE, { 'webhook-timestamp': String(TIME + 1) }), SECRET],
    ['another secret', BODY, headers(SIGNATURE), OTHER],
    ['another version of the signature', BODY, headers(SIGNATURE.replace('v1,', 'v2,')), SECRET],
    ['a signature that is no base64', BODY, headers('v1,*** v1'), SECRET],
    ['a signature that is cut off', BODY, headers(SIGNATURE.slice(0, 20)), SECRET],
    ['a time that is no number', BODY, headers(SIGNATURE, { 'webhook-timestamp': '1e9' }), SECRET],
    ['no signature', BODY, headers(''), SECRET],
];
for (const [what, body, given, secret] of refused) {
    test(`${what} is refused`, async () => {
        await assert.rejects(verifyWebhook(body, given, secret, { now }), WebhookRefused);
    });
}

for (const [seconds, isAccepted] of [[300, true], [301, false], [-300, true], [-301, false]] as const) {
    test(`a webhook of ${seconds} s ago is ${isAccepted ? 'accepted' : 'refused'}`, async () => {
        const verified = verifyWebhook(BODY, headers(SIGNATURE), SECRET, { now: new Date((TIME + seconds) * 1000) });
        await (isAccepted ? verified : assert.rejects(verified, WebhookRefused));
    });
}

test('a hundred signatures are not all tried', async () => {
    const many = `${'v1,AAAA '.repeat(100)}${SIGNATURE}`;
    await assert.rejects(verifyWebhook(BODY, headers(many), SECRET, { now }), WebhookRefused);
});

test('a secret that is none is a mistake of the program, not of the sender', async () => {
    await assert.rejects(verifyWebhook(BODY, headers(SIGNATURE), 'whsec_%%', { now }), TypeError);
    await assert.rejects(verifyWebhook(BODY, headers(SIGNATURE), [], { now }), TypeError);
});
