/** A node of the tree that mammoth reads from a Word file, as far as it is used here. */
export interface WordNode {
  readonly type: string;
  readonly children?: readonly WordNode[];
  readonly value?: string;
  readonly breakType?: string;
  readonly checked?: boolean;
  readonly noteType?: string;
  readonly noteId?: string;
  readonly colSpan?: number;
  readonly rowSpan?: number;
}

/** The root of that tree. */
export interface WordTree {
  readonly children: readonly WordNode[];
  readonly notes: {
    readonly resolve: (reference: {
      noteType: string;
      noteId: string;
    }) => { readonly body: readonly WordNode[] } | undefined;
  };
  readonly comments: readonly { readonly body: readonly WordNode[]; readonly authorName?: string | null }[];
}
