/** Common German names, put together at random: whoever bears such a name is not meant. */
export const womensNames =
  `Anna Katrin Sabine Petra Monika Ines Heike Claudia Birgit Silke Julia Stefanie Nicole
Kerstin Anja Ute Susanne Doreen Mandy Franziska Christin Johanna Marlene Theresa Helene Yvonne Jana Grit`.split(
    /\s+/,
  );

export const mensNames = `Thomas Andreas Michael Frank Jens Uwe Steffen Matthias Torsten Ralf Sven Dirk Holger
Mario Stefan Marco Sebastian Christian Daniel Martin Tobias Florian Jan Felix Lukas Henning Volker Bernd Karsten
Olaf`.split(/\s+/);

export const lastNames = `Ackermann Albrecht Arnold Bachmann Bauer Becher Berger Bergmann Böhme Brandt Braun
Busch Dietrich Döring Ebert Eckardt Engel Fiedler Fischer Franke Friedrich Fuchs Gebhardt Geißler Göbel Günther
Hartung Heinemann Helbig Henkel Herrmann Hesse Hoffmann Höfer Hübner Jahn Jäger John Kaiser Keller Kirchner
Köhler Kraft Krämer Kühn Lange Lindner Löffler Ludwig Marx Menzel Meyer Möller Müller Nagel Naumann Neumann
Oertel Otto Petzold Pfeiffer Pohl Queck Rausch Reichardt Reinhardt Richter Ritter Rödiger Rothe Sander Schäfer
Schilling Schlegel Schmidt Schröter Schubert Schulze Seidel Sommer Stein Steinbrück Stöber Thiele Töpfer Ulrich
Vogel Vogt Wagner Walther Weber Weise Wenzel Werner Winkler Wolf Zeuner Ziegler Zimmermann`.split(/\s+/);

/** What somebody does: one word for all, or one for a woman and one for a man. */
export type Position = string | readonly [woman: string, man: string];

const mayor: Position = ['Bürgermeisterin', 'Bürgermeister'];
const managing: Position = ['Geschäftsführerin', 'Geschäftsführer'];
const headmaster: Position = ['Schulleiterin', 'Schulleiter'];
const advisor: Position = ['Ausbildungsberaterin', 'Ausbildungsberater'];

/** What people do, by the kind of their organisation; the first is its head. */
export const positions: Readonly<Record<string, readonly Position[]>> = {
  'town administration': [mayor, 'Wirtschaftsförderung', 'Stadtentwicklung'],
  'municipal administration': [mayor, 'Hauptamt'],
  'county administration': [
    'Büro des Landrats',
    'Wirtschaftsförderung',
    'Kreisentwicklung',
    'Schulverwaltung',
  ],
  'grammar school': [headmaster, 'Koordination Berufsorientierung'],
  'boarding school': [headmaster],
  'sports school': [['Leiterin', 'Leiter']],
  'adult education': [['Leiterin', 'Leiter'], 'Programmbereich Beruf'],
  'university of applied sciences': ['Präsidium', 'Transferstelle', 'Career Service', 'Studienberatung'],
  'cooperative state university': ['Kontakt Praxispartner', 'Studienberatung'],
  'research institute': ['Institutsleitung', 'Projektkoordination'],
  'training centre': [managing, 'Ausbildungsleitung'],
  'savings bank': ['Vorstand', 'Firmenkunden'],
  hospital: ['Personalleitung', 'Pflegedirektion'],
  chamber: ['Standortpolitik', advisor, 'Gründungsberatung'],
  'employment agency': ['Geschäftsführung', 'Arbeitgeber-Service', 'Berufsberatung'],
  'LEADER group': ['Vorsitz', 'LEADER-Management'],
  'tourism association': [managing, 'Marketing'],
  'approving authority': ['Referat Regionalentwicklung', 'Sachbearbeitung Förderung'],
  'development bank': ['Kundenbetreuung öffentliche Kunden'],
  'development agency': ['Standortentwicklung', 'Fachkräftegewinnung'],
  'national park': ['Leitung', 'Umweltbildung'],
  culture: ['Verwaltungsleitung', 'Theaterpädagogik'],
};

export const usualPositions: readonly Position[] = [managing, 'Personalleitung', 'Ausbildungsleitung'];
