import { defineTexts } from '../../platform/text/texts';

/** The words of the recall page. */
export const say = defineTexts({
  'recall-page.recall': { de: 'Rückruf', es: 'Retiro del mercado', en: 'Recall' },
  'recall-page.drill': { de: 'Rückruf-Übung', es: 'Simulacro de retiro', en: 'Recall drill' },
  'recall-page.open': {
    de: 'Dieser Kaffee ist gesperrt: nicht verarbeiten, verkaufen oder weitergeben.',
    es: 'Este café está retenido: no procesar, vender ni entregar.',
    en: 'This coffee is on hold: do not process, sell or pass it on.',
  },
  'recall-page.drill-note': {
    de: 'Eine Übung: gefunden und gemessen, nichts gesperrt.',
    es: 'Un simulacro: se buscó y midió, no se retuvo nada.',
    en: 'A drill: found and measured, nothing held.',
  },
  'recall-page.ended': {
    de: 'Beendet am {day}: {outcome}.',
    es: 'Terminado el {day}: {outcome}.',
    en: 'Ended on {day}: {outcome}.',
  },
  'recall-page.outcome.goods-collected': {
    de: 'Ware eingesammelt, die Sperre bleibt bis zur Freigabe',
    es: 'producto recogido, la retención sigue hasta levantarse',
    en: 'goods collected, the hold stands until it is released',
  },
  'recall-page.outcome.all-clear': {
    de: 'Entwarnung, der Kaffee ist frei',
    es: 'sin peligro, el café está libre',
    en: 'all clear, the coffee is free',
  },
  'recall-page.outcome.drill-finished': {
    de: 'Übung abgeschlossen',
    es: 'simulacro concluido',
    en: 'drill finished',
  },
  'recall-page.reason': { de: 'Grund', es: 'Motivo', en: 'Reason' },
  'recall-page.started': { de: 'Begonnen', es: 'Inicio', en: 'Started' },
  'recall-page.by': { de: 'Von', es: 'Por', en: 'By' },
  'recall-page.target': { de: 'Ausgangspunkt', es: 'Punto de partida', en: 'Starting point' },
  'recall-page.target.lot': { de: 'Los', es: 'lote', en: 'lot' },
  'recall-page.target.delivery': { de: 'Anlieferung', es: 'entrega', en: 'delivery' },
  'recall-page.target.plot': { de: 'Parzelle', es: 'parcela', en: 'plot' },
  'recall-page.target.certificate': { de: 'Zertifikat', es: 'certificado', en: 'certificate' },
  'recall-page.number': { de: 'Nummer', es: 'Número', en: 'Number' },
  'recall-page.time': { de: 'Gefunden in', es: 'Encontrado en', en: 'Found in' },
  'recall-page.lots': { de: 'Betroffene Lose', es: 'Lotes afectados', en: 'Lots concerned' },
  'recall-page.present': {
    de: 'Noch vorhanden',
    es: 'Todavía existente',
    en: 'Still there',
  },
  'recall-page.located': { de: 'Davon auffindbar', es: 'De eso, ubicado', en: 'Of that, located' },
  'recall-page.present-note': {
    de: 'Betroffener Anteil an dem, was auf Lager oder unterwegs ist.',
    es: 'Parte afectada de lo que está en almacén o en camino.',
    en: 'The part concerned of what is in stock or on its way.',
  },
  'recall-page.located-note': {
    de: 'Nicht auffindbar: {kg}, beim Übergeben verloren.',
    es: 'Sin ubicar: {kg}, perdidos al entregar.',
    en: 'Not located: {kg}, lost at hand-overs.',
  },
  'recall-page.nothing-left': {
    de: 'Nichts mehr vorhanden',
    es: 'Ya no queda nada',
    en: 'Nothing is left',
  },
  'recall-page.contacts': {
    de: 'Wer benachrichtigt werden muss',
    es: 'A quién hay que avisar',
    en: 'Who must be told',
  },
  'recall-page.nobody': {
    de: 'Niemand sonst hat diesen Kaffee.',
    es: 'Nadie más tiene este café.',
    en: 'Nobody else has this coffee.',
  },
  'recall-page.csv': {
    de: 'Kontaktliste als Tabelle (CSV)',
    es: 'Lista de contactos como tabla (CSV)',
    en: 'Contact list as a table (CSV)',
  },
  'recall-page.organisation': { de: 'Organisation', es: 'Organización', en: 'Organisation' },
  'recall-page.place': { de: 'Ort', es: 'Lugar', en: 'Place' },
  'recall-page.got-on': { de: 'Seit', es: 'Desde', en: 'Since' },
  'recall-page.net': { de: 'Menge (kg)', es: 'Cantidad (kg)', en: 'Amount (kg)' },
  'recall-page.in-stock': { de: 'Auf Lager (kg)', es: 'En almacén (kg)', en: 'In stock (kg)' },
  'recall-page.on-way': { de: 'Unterwegs (kg)', es: 'En camino (kg)', en: 'On its way (kg)' },
  'recall-page.contained': {
    de: 'Davon betroffen (kg)',
    es: 'De eso, afectado (kg)',
    en: 'Of that, concerned (kg)',
  },
  'recall-page.share': { de: 'Anteil (%)', es: 'Proporción (%)', en: 'Share (%)' },
  'recall-page.shops': {
    de: 'In Läden verkauft',
    es: 'Vendido a tiendas',
    en: 'Sold to shops',
  },
  'recall-page.messages': {
    de: 'Nachrichten zum Versenden',
    es: 'Mensajes para enviar',
    en: 'Messages to send',
  },
});
