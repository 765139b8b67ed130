/** Version of this package, for the message about a second copy on the page. */
export const version = "0.0.0";
