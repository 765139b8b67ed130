/** A boolean attribute for which `"false"` means false: templating languages write it so. */
export const flag = {
  type: Boolean,
  converter: { fromAttribute: (value: string | null): boolean => value !== null && value !== "false" },
};
