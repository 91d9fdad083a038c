// Generated modules name each other without an extension, as bundlers allow and Node does not.
import { register } from 'node:module';
register('./extensionless-hook.mjs', import.meta.url);
