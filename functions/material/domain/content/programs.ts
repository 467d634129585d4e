/** How programs begin, of Windows, Linux, Java and macOS, Windows shortcuts and scripts. */
const BEGINNINGS: readonly string[] = [
  ...['MZ', '\x7FELF', '\xCA\xFE\xBA\xBE', '\xFE\xED\xFA\xCE', '\xFE\xED\xFA\xCF', '\xCE\xFA\xED\xFE', '\xCF\xFA\xED\xFE'],
  ...['L\x00\x00\x00\x01\x14\x02\x00', '#!', '<?php'],
];

/** Packed files of other kinds, which cannot be looked into here. */
const ARCHIVES: readonly string[] = ['Rar!', '7z\xBC\xAF\x27\x1C', '\x1F\x8B', 'BZh', '\xFD7zXZ', 'MSCF', '\xD0\xCF\x11\xE0'];

/** What runs when somebody opens it, whatever it is inside; macros of Office included. */
const RUNS = new Set(
  (
    'exe com scr pif msi msp msc cpl dll sys drv jar bat cmd ps1 psm1 vbs vbe vb js jse mjs ws wsf wsh hta htm html xhtml svg sh bash command ' +
    'app dmg pkg deb rpm apk appimage lnk url desktop reg inf scf chm docm dotm xlsm xltm xlam xlsb pptm potm ppam ppsm sldm iso img vhd vhdx py pl rb php'
  ).split(' '),
);

/** Whether the first bytes are those of something that runs. */
export function isProgram(beginning: Buffer): boolean {
  return BEGINNINGS.some((signature) => startsWith(beginning, signature));
}

/** Whether the first bytes are those of a packed file other than a ZIP. */
export function isPacked(beginning: Buffer): boolean {
  return ARCHIVES.some((signature) => startsWith(beginning, signature));
}

/** Whether a file of that ending runs when somebody opens it. */
export function runs(ending: string): boolean {
  return RUNS.has(ending);
}

/** @param signature each character stands for one byte */
export function startsWith(file: Buffer, signature: string): boolean {
  return file.subarray(0, signature.length).equals(Buffer.from(signature, 'latin1'));
}
