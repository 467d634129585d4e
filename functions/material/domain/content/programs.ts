/** How programs and scripts begin, each with what people call it. */
const BEGINNINGS: readonly (readonly [string, string])[] = [
  ['MZ', 'a Windows program'],
  ['\x7FELF', 'a Linux program'],
  ['\xCA\xFE\xBA\xBE', 'a Java or macOS program'],
  ['\xFE\xED\xFA\xCE', 'a macOS program'],
  ['\xFE\xED\xFA\xCF', 'a macOS program'],
  ['\xCE\xFA\xED\xFE', 'a macOS program'],
  ['\xCF\xFA\xED\xFE', 'a macOS program'],
  ['L\x00\x00\x00\x01\x14\x02\x00', 'a Windows shortcut'],
  ['#!', 'a script'],
  ['<?php', 'a script'],
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

/**
 * What a file is that runs, by its first bytes.
 *
 * @returns `a Windows program` and the like; undefined for everything else
 */
export function programIn(beginning: Buffer): string | undefined {
  return BEGINNINGS.find(([signature]) => startsWith(beginning, signature))?.[1];
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
