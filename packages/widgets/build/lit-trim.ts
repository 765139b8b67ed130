/**
 * Takes out of Lit, inside our own scripts only, what no widget reaches: directives, reactive controllers, decorators,
 * SVG and MathML templates, expressions in comments and raw text, compiled templates, polyfill hooks. The modules in
 * `dist/esm` leave Lit whole to the host's bundler. Every cut names its text exactly, so that a new version of Lit
 * fails the build here instead of a page later.
 */
import type { Plugin } from "vite";

type Cut = readonly [text: string, replacement?: string];

const styles: readonly Cut[] = [
  ["t.ShadowRoot&&(void 0===t.ShadyCSS||t.ShadyCSS.nativeShadow)&&"],
  [
    'if(this._$cssResult$=!0,o!==s)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");',
  ],
  ["t instanceof CSSStyleSheet?t:t.styleSheet", "t.styleSheet"],
  [
    'e?t=>t:t=>t instanceof CSSStyleSheet?(t=>{let e="";for(const s of t.cssRules)e+=s.cssText;return r(e)})(t):t',
    "t=>t",
  ],
];

const reactiveElement: readonly Cut[] = [
  [",p=a.reactiveElementPolyfillSupport"],
  [',p?.({ReactiveElement:y}),(a.reactiveElementVersions??=[]).push("2.1.2")'],
  ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;'],
  [
    "const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}",
  ],
  ["static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}"],
  [",void 0!==t.l&&(this.l=[...t.l])"],
  [",this.constructor.l?.forEach(t=>t(this))"],
  [
    "addController(t){(this._$EO??=new Set).add(t),void 0!==this.renderRoot&&this.isConnected&&t.hostConnected?.()}removeController(t){this._$EO?.delete(t)}",
  ],
  [",this._$EO?.forEach(t=>t.hostConnected?.())"],
  ["this._$EO?.forEach(t=>t.hostDisconnected?.())"],
  ["this._$EO?.forEach(t=>t.hostUpdate?.()),"],
  ["this._$EO?.forEach(t=>t.hostUpdated?.()),"],
  ["case Object:case Array:t=null==t?t:JSON.stringify(t)"],
  ["case Number:i=null===t?null:Number(t);break;case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}"],
  ["||i.useDefault&&i.reflect&&h===this._$Ej?.get(t)&&!this.hasAttribute(r._$Eu(t,i))"],
  ["i&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,r??s??this[t]),!0!==h||void 0!==r)||"],
  ["this.hasUpdated||i||(s=void 0)", "this.hasUpdated||(s=void 0)"],
  ["{useDefault:i,reflect:e,wrapped:h},r){", "{reflect:e}){"],
  ["r??this._$Ej?.get(e)??r", "r"],
];

const templates: readonly Cut[] = [
  ['l=2===i?"<svg>":3===i?"<math>":""', 'l=""'],
  ['+(2===i?"</svg>":3===i?"</math>":"")'],
  [
    "if(this.el=S.createElement(f,e),P.currentNode=this.el.content,2===i||3===i){const t=this.el.content.firstChild;t.replaceWith(...t.childNodes)}",
    "this.el=S.createElement(f,e),P.currentNode=this.el.content;",
  ],
  ['(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p)', "c=p"],
  ["(c=n??v,d=-1)", "(c=v,d=-1)"],
  ["(c=p,n=void 0)", "c=p"],
  ["else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t))"],
  [
    'if(y.test(r.tagName)){const t=r.textContent.split(o),i=t.length-1;if(i>0){r.textContent=s?s.emptyScript:"";for(let s=0;s<i;s++)r.append(t[s],c()),P.nextNode(),d.push({type:2,index:++l});r.append(t[i],c())}}',
  ],
  [
    "if(r.data===n)d.push({type:2,index:l});else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}",
    "r.data===n&&d.push({type:2,index:l});",
  ],
  [
    "if(i===E)return i;let h=void 0!==e?s._$Co?.[e]:s._$Cl;const o=a(i)?void 0:i._$litDirective$;return h?.constructor!==o&&(h?._$AO?.(!1),void 0===o?h=void 0:(h=new o(t),h._$AT(t,s,e)),void 0!==e?(s._$Co??=[])[e]=h:s._$Cl=h),void 0!==h&&(i=M(t,h._$AS(t,i.values),h,e)),i",
    "return i",
  ],
  ["(t?.creationScope??l)", "l"],
  [":6===r.type&&(i=new Z(h,this,t))", ":0"],
  ["get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(t)", "u(t)"],
  ["get _$AU(){return this._$AM?._$AU??this._$Cv}"],
  [",this._$Cv=e?.isConnected??!0"],
  [
    "get parentNode(){let t=this._$AA.parentNode;const i=this._$AM;return void 0!==i&&11===t?.nodeType&&(t=i.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}",
  ],
  [
    '"number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),this.options)),s)',
    "this._$AC(t)",
  ],
  ["for(this._$AP?.(!1,!0,s);", "for(;"],
  ["setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}"],
  ["get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}"],
  ["||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive"],
  [
    '"function"==typeof this._$AH?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)',
    "this._$AH(t)",
  ],
  ['B=t.litHtmlPolyfillSupport;B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3");', "B=0;"],
];

const element: readonly Cut[] = [
  [",s.litElementHydrateSupport?.({LitElement:i})"],
  ["const o=s.litElementPolyfillSupport;o?.({LitElement:i});"],
  ['(s.litElementVersions??=[]).push("4.2.2");'],
  [
    "connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}",
  ],
];

const files: Readonly<Record<string, readonly Cut[]>> = {
  "reactive-element/css-tag.js": styles,
  "reactive-element/reactive-element.js": reactiveElement,
  "lit-html/lit-html.js": templates,
  "lit-element/lit-element.js": element,
};

/** Makes the cuts; stops the build where Lit no longer reads as expected. */
export const litTrim: Plugin = {
  name: "lit-trim",
  transform(code, id) {
    const found = Object.entries(files).find(([file]) =>
      id.replaceAll("\\", "/").replace(/\?.*/, "").endsWith(file),
    );
    if (!found) return null;
    let trimmed = code;
    for (const [text, replacement = ""] of found[1]) {
      const [before, after, ...more] = trimmed.split(text);
      if (before === undefined || after === undefined || more.length > 0)
        throw new Error(
          `${found[0]} does not hold exactly once: ${text.slice(0, 80)}. Lit has changed: adapt build/lit-trim.ts.`,
        );
      trimmed = before + replacement + after;
    }
    return { code: trimmed, map: null };
  },
};
