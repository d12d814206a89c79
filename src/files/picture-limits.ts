import type { Finding } from '../knowledge/finding.ts';

/** The largest picture that is shown: what a reader waits for stays far below. */
export const pictureLimits = { bytes: 1024 * 1024, pixels: 40_000_000 } as const;

/** Why a file cannot be shown as a picture, said to who added it. */
export type PictureProblem = Required<Pick<Finding, 'rule' | 'message' | 'fix'>>;

/** What is said of a file with too many bytes. */
export const refuseBytes = (bytes: number): PictureProblem => ({
  rule: 'image/size',
  message: `The picture has ${bytes} bytes, and ${pictureLimits.bytes} (1 MiB) are allowed.`,
  fix: 'Save it smaller: 1600 pixels are as wide as any reader sees, and JPEG or WebP suits a photograph better than PNG.',
});
