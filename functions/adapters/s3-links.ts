import type { FileLinks } from '../material/ports.ts';

/**
 * Links to files for the HTTP door. What signs them is loaded with the first one: most requests need none, and a cold start
 * that takes a registration does not pay for it.
 */
export function fileLinks(where: { readonly BUCKET_NAME: string }): FileLinks {
  let loaded: Promise<FileLinks> | undefined;
  const links = () => {
    loaded ??= import('./s3.ts').then(({ s3FileLinks }) => s3FileLinks(where));
    return loaded;
  };
  return {
    upload: async (...of) => (await links()).upload(...of),
    download: async (...of) => (await links()).download(...of),
  };
}
