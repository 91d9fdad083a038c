import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createComptoir, type Comptoir, type ComptoirOptions } from '@comptoir/client';

export interface Received {
    readonly method: string;
    readonly url: string;
    readonly headers: IncomingHttpHeaders;
    readonly body: string;
}

/** What to answer: status, body, headers; or to break the connection, before an answer, in it, or half a second before its end. */
export type Reply = 'break' | 'cut' | 'slow' | readonly [number, unknown?, Record<string, string>?];

/** A real HTTP server that answers what a test says, in order, and keeps what came. */
export class Api {
    readonly received: Received[] = [];
    readonly pauses: number[] = [];
    private readonly server: Server;

    private constructor(private readonly replies: Reply[]) {
        this.server = createServer((request, response) => {
            const chunks: Buffer[] = [];
            request.on('data', (chunk: Buffer) => chunks.push(chunk));
            request.on('end', () => {
                const body = Buffer.concat(chunks).toString();
                this.received.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers, body });
                const reply = this.replies.shift() ?? [500, { code: 'not-expected' }];
                if (reply === 'break') {
                    request.socket.destroy();
                    return;
                }
                if (reply === 'cut') {
                    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '100' });
                    response.write('{"id":', () => request.socket.destroy());
                    return;
                }
                if (reply === 'slow') {
                    response.writeHead(200, { 'Content-Type': 'application/pdf' });
                    response.write('%PDF');
                    setTimeout(() => response.end('-end'), 500);
                    return;
                }
                const [status, answer, headers] = reply;
                const type = status < 400 ? 'application/json' : 'application/problem+json';
                response.writeHead(status, { ...(answer === undefined ? {} : { 'Content-Type': type }), ...headers });
                response.end(answer === undefined ? '' : typeof answer === 'string' ? answer : JSON.stringify(answer));
            });
        });
    }

    static async answering(...replies: Reply[]): Promise<Api> {
        const api = new Api(replies);
        await new Promise<void>((done) => api.server.listen(0, '127.0.0.1', done));
        return api;
    }

    get url(): string {
        return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    }

    client(options: Partial<ComptoirOptions> = {}): Comptoir {
        return createComptoir({
            url: this.url,
            key: 'sk_test',
            sleep: (milliseconds) => {
                this.pauses.push(milliseconds);
                return Promise.resolve();
            },
            ...options,
        });
    }

    async [Symbol.asyncDispose](): Promise<void> {
        this.server.closeAllConnections();
        await new Promise((done) => this.server.close(done));
    }
}
