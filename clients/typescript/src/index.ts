export { createComptoir } from './client.js';
export type { Answer, CallOptions, Comptoir, ComptoirOptions, Input, OperationId, Paged } from './client.js';
export type { EventFeed, FeedOptions, FeedPage } from './events.js';
export { ComptoirProblem } from './problem.js';
export type { FieldProblem } from './problem.js';
export { signWebhook, verifyWebhook, WebhookRefused } from './webhooks.js';
export type { VerifyOptions, WebhookEvent, WebhookHeaders, WebhookType } from './webhooks.js';
export type { components, operations, paths, webhooks } from './generated/schema.js';

import type { components } from './generated/schema.js';

/** A body of the API by its name: `Schema<'Money'>`. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];
