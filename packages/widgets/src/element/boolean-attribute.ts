/** A boolean attribute for which `"false"` means false: templating languages write it so. */
export const booleanAttribute = {
  type: Boolean,
  converter: { fromAttribute: (value: string | null): boolean => value !== null && value !== "false" },
};
