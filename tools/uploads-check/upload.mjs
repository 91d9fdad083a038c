// One life of a tus client: it goes on with the upload that the file of earlier uploads names, and may be killed at any time.
import { createReadStream, statSync } from 'node:fs';
import { FileUrlStorage, Upload } from 'tus-js-client';

const [, , path, memory] = process.argv;
const upload = new Upload(createReadStream(path), {
    endpoint: `${process.env.COMPTOIR_API}/v1/uploads`,
    headers: { Authorization: `Bearer ${process.env.COMPTOIR_SECRET_KEY}` },
    metadata: { filename: 'Été 2026.bin', filetype: 'application/octet-stream' },
    uploadSize: statSync(path).size,
    chunkSize: 16 * 1024 * 1024,
    retryDelays: [0, 500, 1000, 2000, 4000, 8000, 16000, 16000],
    urlStorage: new FileUrlStorage(memory),
    fingerprint: async () => 'the file',
    storeFingerprintForResuming: true,
    onChunkComplete: (_, sent, all) => console.log(`sent ${sent} ${all}`),
    onError: (error) => {
        console.error(String(error));
        process.exit(2);
    },
    onSuccess: () => {
        console.log(`whole ${upload.url}`);
        process.exit(0);
    },
});
const [earlier] = await upload.findPreviousUploads();
if (earlier) upload.resumeFromPreviousUpload(earlier);
upload.start();
