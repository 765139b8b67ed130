interface Versioned extends CustomElementConstructor {
  readonly version?: string;
}

/**
 * Defines an element once. A second copy of the package on the page leaves the first in place and says so;
 * a suffix gives a second major version tags of its own.
 */
export const define = (tag: string, element: Versioned, options: { readonly suffix?: string } = {}): void => {
  const name = tag + (options.suffix || "");
  const standing = customElements.get(name) as Versioned | undefined;
  if (!standing) {
    // A constructor can be defined under one name only.
    customElements.define(name, options.suffix ? class extends element {} : element);
  } else if (standing !== element) {
    console.info(
      `heyue: <${name}> is already defined (${standing.version}), not again (${element.version}).`,
    );
  }
};
