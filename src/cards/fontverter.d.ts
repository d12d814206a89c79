declare module 'fontverter' {
  /** Converts a font file: `sfnt` is TrueType or OpenType without compression. */
  export function convert(font: Uint8Array, format: 'sfnt' | 'woff' | 'woff2'): Promise<Uint8Array>;
}
