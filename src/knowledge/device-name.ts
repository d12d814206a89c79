/** Names that Windows gives to devices, with any ending: a repository that holds one cannot be cloned there. */
const deviceName = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?$/i;

/** Whether a file name is one that Windows takes for a device. */
export const isDeviceName = (name: string): boolean => deviceName.test(name);
