/**
 * Escapes the end of a CDATA section in printed XML: printers leave it as it is, and XML 1.0 (section 2.4) forbids it in
 * text, where no section began.
 */
export const escapeSectionEnd = (xml: string): string => xml.replaceAll(']]>', ']]&gt;');
