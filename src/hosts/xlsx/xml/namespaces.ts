/**
 * The namespaces of a workbook follow from the family of its relationship types: files in the strict edition
 * of the standard (an option of Excel's 另存为) have their own.
 */
export function mainNamespace(family: string): string {
  return family.startsWith('http://purl.oclc.org/')
    ? 'http://purl.oclc.org/ooxml/spreadsheetml/main'
    : 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
}

/** The namespace of `r:id`: the family without its last slash. */
export function relationshipNamespace(family: string): string {
  return family.replace(/\/$/, '');
}

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
