type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/**
 * Makes every named control below `root` show its value, also where the reader had typed something else: a radio
 * button is chosen when it stands for the value, a box is ticked when the value is `"on"`.
 */
export const showValues = (root: ParentNode, valueOf: (control: Control) => string): void => {
  for (const control of root.querySelectorAll<Control>("input[name], select, textarea")) {
    const value = valueOf(control);
    const { type } = control;
    if (type === "radio") (control as HTMLInputElement).checked = control.value === value;
    else if (type === "checkbox") (control as HTMLInputElement).checked = value === "on";
    else if (control.value !== value) control.value = value;
  }
};
