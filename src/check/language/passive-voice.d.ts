// The package has no types of its own.
declare module 'passive-voice' {
  /** Finds verbs in the passive voice. */
  const findPassives: (text: string) => { index: number; offset: number }[];
  export default findPassives;
}
