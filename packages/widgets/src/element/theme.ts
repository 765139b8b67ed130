import { css } from "./css.ts";

/**
 * Colours, type, sizes: everything a host can set from outside as `--heyue-*`. Inside only the `--_*` copies are
 * used, so nothing is written to the host's own properties.
 */
export const theme = css`
  :host {
    display: block;
    color-scheme: light;
    accent-color: var(--heyue-accent, #12595a);
    --_accent: var(--heyue-accent, #12595a);
    --_accent-deep: var(--heyue-accent-deep, #0b4243);
    --_accent-soft: var(--heyue-accent-soft, #e8f1ef);
    --_on-accent: var(--heyue-on-accent, #fff);
    --_alert: var(--heyue-alert, #a8321c);
    --_alert-soft: var(--heyue-alert-soft, #fbefeb);
    --_wait: var(--heyue-wait, #7c5200);
    --_ink: var(--heyue-ink, #22241f);
    --_muted: var(--heyue-muted, #5d5f57);
    --_surface: var(--heyue-surface, #fff);
    --_paper: var(--heyue-paper, #fbf9f3);
    --_line: var(--heyue-line, #dedacd);
    --_control-line: var(--heyue-control-line, #85847a);
    --_radius: var(--heyue-radius, 6px);
    --_gap: var(--heyue-gap, 1.5em);
    --_pad: var(--heyue-padding, 1.5em);
    --_control: var(--heyue-control-height, 44px);
    --_size: var(--heyue-font-size, max(16px, 1em));
    --_leading: 1.6;
    --_width: var(--heyue-width, 44em);
    --_sans: var(
      --heyue-font,
      "PingFang SC",
      "HarmonyOS Sans SC",
      "Microsoft YaHei",
      "Noto Sans CJK SC",
      system-ui,
      sans-serif
    );
    --_serif: var(
      --heyue-font-serif,
      "Noto Serif SC",
      "Source Han Serif SC",
      "Noto Serif CJK SC",
      "Songti SC",
      SimSun,
      serif
    );
  }
  .large {
    --_size: var(--heyue-font-size-large, max(20px, 1.25em));
    --_leading: 1.7;
    --_control: var(--heyue-control-height-large, 60px);
  }
  .safe {
    --_accent: #12595a;
    --_accent-deep: #0b4243;
    --_on-accent: #fff;
    accent-color: #12595a;
  }
  @media (max-width: 30em) {
    .root {
      --_pad: var(--heyue-padding, 1em);
    }
  }
`;
