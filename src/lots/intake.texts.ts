import { defineTexts } from '../platform/text/texts';

/** Refusals and warnings of the intake, of samples, recipes and steps. */
export const intakeTexts = defineTexts({
  'delivery.moisture-missing': {
    de: 'Zu Pergamino und getrockneter Kirsche gehört die Feuchte.',
    es: 'Para pergamino y cereza seca falta la humedad.',
    en: 'Parchment and dried cherry need a moisture reading.',
  },
  'delivery.moisture-impossible': {
    de: '{moisture_pct} % Feuchte gibt es nicht.',
    es: 'No existe una humedad de {moisture_pct} %.',
    en: 'There is no moisture of {moisture_pct} %.',
  },
  'delivery.unit-unknown': {
    de: 'Für „{form}“ ist nicht gesichert, wie viel Kilogramm die Einheit „{unit}“ hat ({reason}).',
    es: 'Para «{form}» no está establecido cuántos kilogramos tiene la unidad «{unit}» ({reason}).',
    en: 'For "{form}" it is not established how many kilograms the unit "{unit}" has ({reason}).',
  },
  'truck.portion-empty': {
    de: 'Auf Los {lot} entfällt kein Gramm der Ladung.',
    es: 'Al lote {lot} no le toca ni un gramo de la carga.',
    en: 'Lot {lot} gets not a gram of the load.',
  },
  'quality.nothing-found': {
    de: 'Die Probe sagt nichts: Feuchte, Ausbeute, Fehler oder Verkostung fehlen.',
    es: 'La muestra no dice nada: faltan humedad, rendimiento, defectos o catación.',
    en: 'The sample says nothing: moisture, outturn, defects or cupping are missing.',
  },
  'quality.more-than-sample': {
    de: '{exportable_g} g exportfähig sind mehr als die Probe von {sample_g} g.',
    es: '{exportable_g} g exportables son más que la muestra de {sample_g} g.',
    en: '{exportable_g} g exportable is more than the sample of {sample_g} g.',
  },
  'quality.defect-unknown': {
    de: 'Die Fehlerart „{kind}“ ist nicht bekannt.',
    es: 'El defecto «{kind}» no se conoce.',
    en: 'The defect "{kind}" is not known.',
  },
  'quality.defect-twice': {
    de: 'Die Fehlerart „{kind}“ kommt zweimal vor.',
    es: 'El defecto «{kind}» aparece dos veces.',
    en: 'The defect "{kind}" appears twice.',
  },
  'recipe.unknown': {
    de: 'Dieses Rezept gibt es nicht.',
    es: 'Esta receta no existe.',
    en: 'There is no such recipe.',
  },
  'recipe.shares-differ': {
    de: 'Die Anteile des Rezepts ergeben {total_pct} % statt 100 %.',
    es: 'Las proporciones de la receta suman {total_pct} % en lugar de 100 %.',
    en: 'The shares of the recipe make {total_pct} % instead of 100 %.',
  },
  'recipe.source-twice': {
    de: 'Jede Herkunft steht einmal im Rezept.',
    es: 'Cada origen va una sola vez en la receta.',
    en: 'Each source stands in the recipe once.',
  },
  'recipe.not-yet-valid': {
    de: 'Das Rezept „{name}“ gilt erst ab {valid_from}, nicht am {day}.',
    es: 'La receta «{name}» vale desde el {valid_from}, no el {day}.',
    en: 'The recipe "{name}" holds from {valid_from}, not on {day}.',
  },
  'warning.outturn': {
    de: 'Die Ausbeute von {outturn_pct} % ({from_form} zu {to_form}) liegt außerhalb von {min_pct} bis {max_pct} %.',
    es: 'El rendimiento de {outturn_pct} % ({from_form} a {to_form}) está fuera de {min_pct} a {max_pct} %.',
    en: 'The outturn of {outturn_pct} % ({from_form} to {to_form}) lies outside {min_pct} to {max_pct} %.',
  },
  'warning.moisture': {
    de: 'Die Feuchte von {moisture_pct} % liegt außerhalb von {min_pct} bis {max_pct} %.',
    es: 'La humedad de {moisture_pct} % está fuera de {min_pct} a {max_pct} %.',
    en: 'The moisture of {moisture_pct} % lies outside {min_pct} to {max_pct} %.',
  },
  'warning.altitude': {
    de: 'Die Parzelle liegt auf {altitude_m} m; üblich sind {min_m} bis {max_m} m.',
    es: 'La parcela está a {altitude_m} m; lo usual es de {min_m} a {max_m} m.',
    en: 'The plot lies at {altitude_m} m; usual are {min_m} to {max_m} m.',
  },
  'warning.plot-yield': {
    de: 'Von dieser Parzelle wären es {gbe_kg_per_ha} kg Rohkaffee je Hektar in der Ernte {harvest}; über {max_kg_per_ha} kg ist unwahrscheinlich.',
    es: 'De esta parcela serían {gbe_kg_per_ha} kg de café oro por hectárea en la cosecha {harvest}; más de {max_kg_per_ha} kg es improbable.',
    en: 'This plot would bear {gbe_kg_per_ha} kg of green coffee per hectare in the harvest {harvest}; more than {max_kg_per_ha} kg is unlikely.',
  },
  'warning.entered-differs': {
    de: 'Eingetragen sind {quantity} {unit}, das sind {entered_kg} kg; die Waage sagt {net_kg} kg.',
    es: 'Se anotó {quantity} {unit}, que son {entered_kg} kg; la balanza dice {net_kg} kg.',
    en: 'Entered was {quantity} {unit}, which is {entered_kg} kg; the scale says {net_kg} kg.',
  },
  'warning.sample-outturn': {
    de: 'Die Ausbeute der Probe von {outturn_pct} % liegt außerhalb von {min_pct} bis {max_pct} %.',
    es: 'El rendimiento de la muestra de {outturn_pct} % está fuera de {min_pct} a {max_pct} %.',
    en: 'The sample outturn of {outturn_pct} % lies outside {min_pct} to {max_pct} %.',
  },
  'warning.recipe-differs': {
    de: 'Vom Rezept „{name}“ weicht ein Anteil um {furthest_points} Prozentpunkte ab; erlaubt sind {tolerance_points}.',
    es: 'De la receta «{name}» una proporción se aparta {furthest_points} puntos; se toleran {tolerance_points}.',
    en: 'One share is {furthest_points} points off the recipe "{name}"; {tolerance_points} are tolerated.',
  },
});
