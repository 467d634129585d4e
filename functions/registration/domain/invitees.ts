/** The columns of a list of people to invite, as the fields of the API are called. */
export const INVITEE_COLUMNS = ['name', 'email', 'organisation', 'position', 'country', 'category', 'language', 'attendeeType', 'joinUrl'] as const;
export type InviteeColumn = (typeof INVITEE_COLUMNS)[number];
export const NEEDED = ['name', 'email', 'organisation'] as const satisfies readonly InviteeColumn[];

/** What people call these columns in their own lists. */
const CALLED: Readonly<Record<InviteeColumn, string>> = {
  name: 'name|full name|nom|nom complet|nombre|nombre completo|الاسم|имя|фио|姓名',
  email:
    'email|e-mail|mail|mail address|email address|courriel|adresse électronique|correo|correo electrónico|البريد|البريد الإلكتروني|почта|адрес почты|эл. почта|邮箱|电子邮件|邮箱地址',
  organisation: 'organisation|organization|organización|organizacion|entidad|المنظمة|المؤسسة|организация|组织|机构',
  position: 'position|title|fonction|cargo|الوظيفة|должность|职务',
  country: 'country|pays|país|البلد|страна|国家',
  category: 'category|kind|type|categoría|الفئة|категория|类别',
  language: 'language|langue|idioma|اللغة|язык|语言',
  attendeeType: 'attendeetype|as|role|takes part as|qualité|como|rol|الصفة|роль|身份',
  joinUrl: 'joinurl|joining link|lien|enlace|الرابط|ссылка|链接',
};

const BY_HEADING = new Map(INVITEE_COLUMNS.flatMap((column) => CALLED[column].split('|').map((heading) => [heading, column] as const)));

/** The column that a heading stands for, in any of the six languages. */
export function columnOf(heading: string): InviteeColumn | undefined {
  return BY_HEADING.get(heading.normalize('NFC').trim().toLowerCase().replaceAll(/\s+/g, ' '));
}
