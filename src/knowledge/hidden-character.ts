/**
 * Characters that have no business in prose or data: controls other than tab and line feed, which can deceive a terminal
 * (a lone carriage return also ends a line for some readers and not for others), and those that cannot be seen or turn the text around.
 */
export const hiddenCharacter =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
