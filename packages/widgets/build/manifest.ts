export const writeManifest = (_root: string): void => {};
