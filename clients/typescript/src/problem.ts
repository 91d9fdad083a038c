/** One thing that is wrong with one field of a request. */
export interface FieldProblem {
    /** JSON Pointer into the body, or the name of a parameter. */
    readonly pointer: string;
    readonly code: string;
    readonly detail: string;
}

/** A refusal of the API: branch on `code`, which is never renamed; the message is a sentence that says what to do. */
export class ComptoirProblem extends Error {
    override readonly name = 'ComptoirProblem';
    readonly status: number;
    readonly code: string;
    readonly fields: readonly FieldProblem[];
    readonly traceId: string | undefined;
    /** Seconds after which it may be tried again, when the answer says so. */
    readonly retryAfter: number | undefined;
    /** The whole body: some codes add fields of their own, such as `currentVersion`. */
    readonly body: Readonly<Record<string, unknown>>;

    constructor(status: number, body: Readonly<Record<string, unknown>>, retryAfter?: number) {
        super(typeof body.detail === 'string' ? body.detail : `The API answered ${status}.`);
        this.status = status;
        this.code = typeof body.code === 'string' ? body.code : 'unknown';
        this.fields = Array.isArray(body.errors) ? (body.errors as FieldProblem[]) : [];
        this.traceId = typeof body.traceId === 'string' ? body.traceId : undefined;
        this.retryAfter = retryAfter;
        this.body = body;
    }

    /** Reads the refusal out of an answer, also of one that a proxy on the way wrote. */
    static async of(response: Response): Promise<ComptoirProblem> {
        const text = await response.text().catch(() => '');
        return new ComptoirProblem(response.status, parsed(text), secondsUntilRetry(response));
    }
}

/** What `Retry-After` says, as seconds or as a date; undefined when it says nothing. */
export function secondsUntilRetry(response: Response, now = Date.now()): number | undefined {
    const value = response.headers.get('Retry-After')?.trim();
    if (!value) return undefined;
    if (/^\d+$/.test(value)) return Number(value);
    const at = Date.parse(value);
    return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - now) / 1000));
}

function parsed(text: string): Record<string, unknown> {
    try {
        const body: unknown = JSON.parse(text);
        return typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Record<string, unknown>) : {};
    } catch {
        return {};
    }
}
