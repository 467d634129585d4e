import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { contentDisposition } from '../material/domain/file-name.ts';
import { FILE_LIMIT } from '../material/domain/file-types.ts';
import type { FileLinks } from '../material/ports.ts';
import { arrivingAt, keptAt } from './s3-places.ts';

/**
 * Signed links to the bucket. Signing is computed here and asks nobody. Its links are secrets: they go into answers to those
 * who may have them, and nowhere else.
 */
export function s3FileLinks({ BUCKET_NAME: Bucket }: { readonly BUCKET_NAME: string }, client = new S3Client({})): FileLinks {
  return {
    async origin() {
      const { url } = await createPresignedPost(client, { Bucket, Key: 'incoming' });
      return new URL(url).origin;
    },
    async upload(place, { contentType, size, returnTo }, seconds) {
      return createPresignedPost(client, {
        Bucket,
        Key: arrivingAt(place),
        Fields: { 'Content-Type': contentType, ...(returnTo !== undefined && { success_action_redirect: returnTo }) },
        Conditions: [['content-length-range', size ?? 1, size ?? FILE_LIMIT]],
        Expires: seconds,
      });
    },
    download(place, { fileName, contentType }, seconds) {
      const get = new GetObjectCommand({
        Bucket,
        Key: keptAt(place),
        ResponseContentDisposition: contentDisposition(fileName),
        ResponseContentType: contentType.startsWith('text/') ? `${contentType}; charset=utf-8` : contentType,
        ResponseCacheControl: 'private, no-store',
      });
      return getSignedUrl(client, get, { expiresIn: seconds });
    },
  };
}
