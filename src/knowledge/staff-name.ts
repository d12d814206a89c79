/** Words that name an office of the site, however they go on. */
const offices =
  /^(?:(?:co)?editors?|editors?s|editorial|editorship|moderators?|admins?|administrators?|administration|maintainers?|webmasters?|staff|official)$/;

/** Letters that look like a Latin one and are not made of it, as pairs. */
const alike =
  'аaеeоoрpсcуyхxіiјjѕsԁdԛqԝwһhӏlαaεeοoρpτtυuνvιiκk' +
  'ᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpǫqʀrꜱsᴛtᴜuᴠvᴡwʏyᴢz' +
  'ıiøođdłlɑaɡg0o1i3e5s';

const letters: ReadonlyMap<string, string> = new Map(
  (alike.match(/../gu) ?? []).map(([sign = '', letter = '']) => [sign, letter]),
);

/** The words of a name as a hurried reader takes them: without accents, styles and look-alike letters. */
export const foldName = (name: string): string[] => {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{Default_Ignorable_Code_Point}]/gv, '')
    .toLowerCase();
  const folded = Array.from(plain, (sign) => letters.get(sign) ?? sign).join('');
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
};

/** Whether readers would take a name for that of the site's own people: it holds the site's, or an office. */
export const namesOffice = (name: string): boolean =>
  foldName(name).some((word) => word.includes('almanac') || offices.test(word));
