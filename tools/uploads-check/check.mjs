// Uploads a file of random bytes by tus while the client, files-service and the gateway are killed in turn; in the end it is whole.
import { createHash, randomBytes } from 'node:crypto';
import { execFileSync, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const megabytes = Number(process.argv[2] ?? 1024);
const folder = mkdtempSync(join(tmpdir(), 'comptoir-upload-'));
const path = join(folder, 'content');
const memory = join(folder, 'earlier');
const victims = process.env.COMPTOIR_KILLS === 'no' ? ['client'] : ['client', 'files', 'gateway'];
const headers = { Authorization: `Bearer ${process.env.COMPTOIR_SECRET_KEY}` };

function content() {
    const hash = createHash('sha256');
    const file = openSync(path, 'w');
    for (let i = 0; i < megabytes; i++) {
        const bytes = randomBytes(1024 * 1024);
        hash.update(bytes);
        writeSync(file, bytes);
    }
    closeSync(file);
    return hash.digest('hex');
}

/** Its process by the launcher's own word; null while it is not there. */
function processOf(program) {
    const status = execFileSync(process.env.COMPTOIR_LAUNCHER, ['status'], { encoding: 'utf8' });
    return Number(new RegExp(`^${program} +\\S+ +(\\d+)`, 'm').exec(status)?.[1] ?? 0) || null;
}

const part = (megabytes * 1024 * 1024) / 8;
let kills = 0;
let next = part;
function kill(client) {
    const victim = victims[kills++ % victims.length];
    const pid = victim === 'client' ? client.pid : processOf(victim);
    if (pid) process.kill(pid, 'SIGKILL');
    console.log(`  killed: ${victim}`);
}

/** Resolves to the address of the whole upload, or null when this client died on the way. */
function live() {
    const client = spawn(process.execPath, [join(import.meta.dirname, 'upload.mjs'), path, memory]);
    let address = null;
    client.stderr.on('data', (text) => process.stderr.write(text));
    client.stdout.on('data', (text) => {
        for (const line of String(text).split('\n')) {
            const [word, value] = line.split(' ');
            if (word === 'whole') address = value;
            if (word === 'sent' && Number(value) >= next && Number(value) < megabytes * 1024 * 1024) {
                next = Number(value) + part;
                kill(client);
            }
        }
    });
    return new Promise((resolve) => client.on('exit', () => resolve(address)));
}

/** Programs that were killed last may still be on their way up. */
async function read(url) {
    for (let attempt = 1; ; attempt++) {
        const answer = await fetch(url, { headers }).catch(() => null);
        if (answer?.ok) return answer.json();
        if (attempt === 60) throw new Error(`${url} answered ${answer?.status}`);
        await new Promise((done) => setTimeout(done, 500));
    }
}

try {
    const sha256 = content();
    const began = Date.now();
    let address = null;
    for (let lives = 0; !address && lives < 60; lives++) {
        address = await live();
        if (!address) await new Promise((done) => setTimeout(done, 1000));
    }
    if (!address) throw new Error('the upload did not come to its end');
    const upload = await read(address);
    const file = await read(`${process.env.COMPTOIR_API}/v1/files/${upload.fileGuid}`);
    if (file.sha256 !== sha256) throw new Error(`sha-256 ${file.sha256} instead of ${sha256}`);
    if (existsSync(memory) && readFileSync(memory, 'utf8').length > 100_000) throw new Error('more than one upload was begun');
    console.log(`${megabytes} MB arrived whole after ${kills} kills, in ${Math.round((Date.now() - began) / 1000)} s; sha-256 ${sha256.slice(0, 12)}...`);
} finally {
    rmSync(folder, { recursive: true });
}
