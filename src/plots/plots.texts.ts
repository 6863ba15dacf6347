import { defineTexts } from '../platform/text/texts';

/** Everything this room says to people. */
export const plotsText = defineTexts({
  'field.coordinates': {
    de: 'GeoJSON-Koordinaten: [Länge, Breite] in Grad als Zahlen, ohne Höhe; bei einem Polygon Ringe mit höchstens {most} Punkten.',
    es: 'Coordenadas GeoJSON: [longitud, latitud] en grados como números, sin altitud; en un polígono, anillos de {most} puntos como máximo.',
    en: 'GeoJSON coordinates: [longitude, latitude] in degrees as numbers, no altitude; for a polygon, rings of at most {most} positions.',
  },
  'field.varieties': {
    de: 'Eine Liste verschiedener Sorten aus: {choices}.',
    es: 'Una lista de variedades distintas entre: {choices}.',
    en: 'A list of different varieties out of: {choices}.',
  },
  'plot.unknown': {
    de: 'Diese Parzelle gibt es hier nicht.',
    es: 'Esta parcela no existe aquí.',
    en: 'There is no such plot here.',
  },
  'plot.geometry-mixed-up': {
    de: 'Die Koordinaten passen nicht zum Typ {type}.',
    es: 'Las coordenadas no corresponden al tipo {type}.',
    en: 'The coordinates do not fit the type {type}.',
  },
  'plot.coordinate-out-of-range': {
    de: 'Eine Koordinate liegt außerhalb der Erde: Länge bis 180, Breite bis 90 Grad.',
    es: 'Una coordenada está fuera de rango: longitud hasta 180, latitud hasta 90 grados.',
    en: 'A coordinate is out of range: longitude up to 180, latitude up to 90 degrees.',
  },
  'plot.axes-swapped': {
    de: 'Länge und Breite sind vertauscht: GeoJSON schreibt zuerst die Länge (in Peru um -78), dann die Breite.',
    es: 'La longitud y la latitud están cambiadas: GeoJSON escribe primero la longitud (en el Perú cerca de -78) y luego la latitud.',
    en: 'Longitude and latitude are swapped: GeoJSON writes the longitude first (around -78 in Peru), then the latitude.',
  },
  'plot.outside-country': {
    de: 'Die Parzelle liegt nicht in Peru. Vorzeichen prüfen: Länge und Breite sind dort negativ.',
    es: 'La parcela no está en el Perú. Revise los signos: allí la longitud y la latitud son negativas.',
    en: 'The plot does not lie in Peru. Check the signs: longitude and latitude are negative there.',
  },
  'plot.ring-has-holes': {
    de: 'Eine Parzelle hat genau einen Umriss, keine Löcher ({rings} Ringe angegeben). Bitte zwei Parzellen erfassen.',
    es: 'Una parcela tiene un solo contorno, sin huecos ({rings} anillos indicados). Registre dos parcelas.',
    en: 'A plot has exactly one outline and no holes ({rings} rings given). Please enter two plots.',
  },
  'plot.ring-too-long': {
    de: 'Der Umriss hat mehr als {most} Punkte.',
    es: 'El contorno tiene más de {most} puntos.',
    en: 'The outline has more than {most} positions.',
  },
  'plot.ring-too-short': {
    de: 'Der Umriss braucht mindestens {fewest} verschiedene Punkte einschließlich des wiederholten ersten; es sind {positions}.',
    es: 'El contorno necesita al menos {fewest} puntos distintos, incluido el primero repetido; hay {positions}.',
    en: 'The outline needs at least {fewest} positions including the repeated first one; there are {positions}.',
  },
  'plot.ring-open': {
    de: 'Der Umriss ist nicht geschlossen: Der letzte Punkt muss der erste sein.',
    es: 'El contorno no está cerrado: el último punto debe ser el primero.',
    en: 'The outline is not closed: the last position must be the first.',
  },
  'plot.ring-crosses-itself': {
    de: 'Der Umriss kreuzt oder berührt sich selbst.',
    es: 'El contorno se cruza o se toca a sí mismo.',
    en: 'The outline crosses or touches itself.',
  },
  'plot.area-too-small': {
    de: 'Der Umriss schließt keinen Quadratmeter ein.',
    es: 'El contorno no encierra ni un metro cuadrado.',
    en: 'The outline does not enclose a square metre.',
  },
  'plot.day-in-future': {
    de: 'Der {on} liegt in der Zukunft; heute ist in Lima der {today}.',
    es: 'La fecha {on} está en el futuro; hoy en Lima es {today}.',
    en: '{on} lies in the future; today is {today} in Lima.',
  },
  'plot.method-needs-geometry': {
    de: 'Ohne Koordinaten ist eine Parzelle nur angegeben (declared), nicht vermessen.',
    es: 'Sin coordenadas una parcela solo está declarada (declared), no medida.',
    en: 'Without coordinates a plot is only declared, not surveyed.',
  },
  'plot.walk-needs-polygon': {
    de: 'Wer die Grenze abgeht, erhält ein Polygon; hier fehlt es.',
    es: 'Recorrer el límite da un polígono; aquí falta.',
    en: 'Walking the boundary gives a polygon; it is missing here.',
  },
  'plot.point-needs-area': {
    de: 'Zu einem Punkt gehört die angegebene Fläche, sonst ist nicht zu sehen, ob er genügt.',
    es: 'Un punto necesita la superficie declarada; sin ella no se sabe si basta.',
    en: 'A point needs the declared area, or nobody can tell whether it is enough.',
  },
  'plot.polygon-needed': {
    de: 'Über {mostM2} m² verlangt die EU ein Polygon; angegeben sind {declaredM2} m².',
    es: 'Por encima de {mostM2} m² la UE exige un polígono; se declararon {declaredM2} m².',
    en: 'Above {mostM2} m² the EU asks for a polygon; {declaredM2} m² are declared.',
  },
  'plot.images-after-screening': {
    de: 'Die Bilder ({basisOn}) sind jünger als die Prüfung ({screenedOn}).',
    es: 'Las imágenes ({basisOn}) son posteriores a la evaluación ({screenedOn}).',
    en: 'The images ({basisOn}) are younger than the screening ({screenedOn}).',
  },
  'plot.nothing-to-screen': {
    de: 'Zu dieser Parzelle gibt es keine Koordinaten, die sich prüfen ließen.',
    es: 'Esta parcela no tiene coordenadas que evaluar.',
    en: 'This plot has no coordinates that could be screened.',
  },
});
