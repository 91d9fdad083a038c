// A headless Chromium, pages of this machine, and what every page is looked at for.
import { createServer } from 'node:http';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import puppeteer from 'puppeteer-core';

const places = [process.env.CHROME, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pictures = process.env.PICTURES;

export async function browse(work) {
    const executablePath = places.find((each) => each && existsSync(each));
    if (!executablePath) throw new Error('There is no Chromium: name it in CHROME.');
    const browser = await puppeteer.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
    try {
        return await work(browser);
    } finally {
        await browser.close();
    }
}

/** Serves a folder at a port that the gateway allows pages of; `change` may write into a file on its way. */
export async function serve(folder, change) {
    const types = { html: 'text/html; charset=utf-8', js: 'text/javascript', css: 'text/css' };
    const server = createServer((request, response) => {
        const name = request.url.split('?')[0].replace(/^\/$/, '/index.html');
        const file = new URL(`.${name}`, folder);
        if (!/^\/[\w.-]+$/.test(name) || !existsSync(file)) return response.writeHead(404).end();
        response.writeHead(200, { 'Content-Type': types[name.split('.').pop()] ?? 'application/octet-stream' });
        response.end(change(name, readFileSync(file, 'utf8')));
    });
    for (const port of [3000, 5173]) {
        const isOurs = await new Promise((done) => server.once('error', () => done(false)).listen(port, '127.0.0.1', () => done(true)));
        if (isOurs) return { url: `http://127.0.0.1:${port}`, stop: () => server.close() };
    }
    throw new Error('Ports 3000 and 5173, whose pages the gateway allows, are taken.');
}

/** Faults of accessibility, as sentences. */
export async function faults(page) {
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => globalThis.axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }));
    return violations.map((each) => `${each.id}: ${each.help} (${each.nodes.slice(0, 3).map((node) => node.target.join(' ')).join(', ')})`);
}

/** Whether something stands out to the right of a narrow window. */
export const isTooWide = (page) => page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

export async function picture(page, name, fullPage = true) {
    if (!pictures) return;
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: `${pictures}/${name}.png`, fullPage });
}
