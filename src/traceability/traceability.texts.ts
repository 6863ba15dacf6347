import { defineTexts } from '../platform/text/texts';

/** Refusals of the room, and what is written to those whom a recall concerns. */
export const say = defineTexts({
  'recall.unknown': {
    de: 'Diesen Rückruf gibt es nicht.',
    es: 'Este retiro no existe.',
    en: 'There is no such recall.',
  },
  'recall.ended': {
    de: 'Dieser Rückruf ist schon beendet.',
    es: 'Este retiro ya terminó.',
    en: 'This recall has ended already.',
  },
  'recall.outcome-does-not-fit': {
    de: 'Das Ergebnis „{outcome}“ passt nicht: eine Übung endet als Übung, ein Rückruf nicht.',
    es: 'El resultado «{outcome}» no corresponde: un simulacro termina como simulacro, un retiro no.',
    en: 'The outcome "{outcome}" does not fit: a drill ends as a drill, a recall does not.',
  },
  'recall.message': {
    de: '{drill, select, yes {ÜBUNG, bitte nichts zurückhalten. } other {}}Rückruf von {from} vom {day}, Grund: {reason}. Bei {to} betroffen: {lots}. {drill, select, yes {Bitte antworten Sie nur, ob Sie diese Ware gefunden hätten.} other {Diese Ware bitte sofort getrennt lagern, nicht verarbeiten, verkaufen oder weitergeben und {from} mitteilen, wie viel davon noch da ist.}} Nummer des Rückrufs: {number}',
    es: '{drill, select, yes {SIMULACRO, por favor no retenga nada. } other {}}Retiro de {from} del {day}, motivo: {reason}. En {to} corresponde a: {lots}. {drill, select, yes {Responda solamente si habría encontrado este producto.} other {Separe este producto de inmediato; no lo procese, venda ni entregue, e informe a {from} cuánto le queda.}} Número del retiro: {number}',
    en: '{drill, select, yes {DRILL, please hold nothing back. } other {}}Recall by {from} of {day}, reason: {reason}. At {to} this concerns: {lots}. {drill, select, yes {Please answer only whether you would have found these goods.} other {Please set these goods apart at once, do not process, sell or pass them on, and tell {from} how much of them is left.}} Recall number: {number}',
  },
  'recall.message-lot': {
    de: 'Los {code}{batch, select, none {} other { (Charge {batch})}} vom {day}, {kg}',
    es: 'lote {code}{batch, select, none {} other { (envasado {batch})}} del {day}, {kg}',
    en: 'lot {code}{batch, select, none {} other { (batch {batch})}} of {day}, {kg}',
  },
  'recall.message-offered': {
    de: 'Los {code}, Ihnen angeboten und noch nicht übernommen: bitte nicht annehmen',
    es: 'lote {code}, ofrecido a ustedes y aún no recibido: por favor no lo reciban',
    en: 'lot {code}, offered to you and not taken over yet: please do not accept it',
  },
  'recall.reason.contamination': { de: 'Verunreinigung', es: 'contaminación', en: 'contamination' },
  'recall.reason.residue': {
    de: 'Rückstände über dem Grenzwert',
    es: 'residuos por encima del límite',
    en: 'residues above the limit',
  },
  'recall.reason.foreign-matter': {
    de: 'Fremdkörper',
    es: 'materia extraña',
    en: 'foreign matter',
  },
  'recall.reason.mislabelled': {
    de: 'falsch gekennzeichnet',
    es: 'etiquetado incorrecto',
    en: 'wrong label',
  },
  'recall.reason.certificate-doubt': {
    de: 'Zweifel am Zertifikat',
    es: 'dudas sobre el certificado',
    en: 'doubts about the certificate',
  },
  'recall.reason.origin-doubt': {
    de: 'Zweifel an der Herkunft',
    es: 'dudas sobre el origen',
    en: 'doubts about the origin',
  },
  'recall.reason.quality': {
    de: 'Qualitätsmangel',
    es: 'defecto de calidad',
    en: 'quality defect',
  },
});
