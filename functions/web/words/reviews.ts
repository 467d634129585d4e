/** What the page for reviewers of notes says, by language. */
const en = {
  title: 'Notes to review',
  notice: 'This is a draft. Please do not pass it on.',
  comments: 'Your comments',
  label: 'Comment',
  hint: 'Only the organisers read it.',
  send: 'Send the comment',
};

export type ReviewWords = typeof en;

const byLanguage: Readonly<Record<string, ReviewWords>> = {
  en,
  fr: {
    title: 'Compte rendu à relire',
    notice: 'Ceci est un projet. Merci de ne pas le transmettre.',
    comments: 'Vos commentaires',
    label: 'Commentaire',
    hint: 'Seuls les organisateurs le lisent.',
    send: 'Envoyer le commentaire',
  },
  es: {
    title: 'Notas para revisar',
    notice: 'Esto es un borrador. Por favor, no lo comparta.',
    comments: 'Sus comentarios',
    label: 'Comentario',
    hint: 'Solo lo leen los organizadores.',
    send: 'Enviar el comentario',
  },
  ar: {
    title: 'محضر للمراجعة',
    notice: 'هذه مسودة. يرجى عدم إعطائها لغيرك.',
    comments: 'ملاحظاتك',
    label: 'ملاحظة',
    hint: 'لا يقرؤها إلا المنظمون.',
    send: 'إرسال الملاحظة',
  },
  ru: {
    title: 'Записи для проверки',
    notice: 'Это проект. Пожалуйста, не передавайте его другим.',
    comments: 'Ваши замечания',
    label: 'Замечание',
    hint: 'Его прочитают только организаторы.',
    send: 'Отправить замечание',
  },
  zh: {
    title: '待审阅的纪要',
    notice: '这是草稿。请勿转发。',
    comments: '您的意见',
    label: '意见',
    hint: '只有主办方能看到。',
    send: '提交意见',
  },
};

/** The words in a language, else in English. */
export function reviewWords(language: string): ReviewWords {
  return byLanguage[language] ?? en;
}
