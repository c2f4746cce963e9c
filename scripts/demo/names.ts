/** Common German names, put together at random: whoever bears such a name is not meant. */
export const firstNames =
  `Anna Katrin Sabine Petra Monika Ines Heike Claudia Birgit Silke Julia Stefanie Nicole
Kerstin Anja Ute Susanne Doreen Mandy Franziska Christin Johanna Marlene Theresa Helene Yvonne Jana Grit
Thomas Andreas Michael Frank Jens Uwe Steffen Matthias Torsten Ralf Sven Dirk Holger Mario Stefan Marco
Sebastian Christian Daniel Martin Tobias Florian Jan Felix Lukas Henning Volker Bernd Karsten Olaf`.split(
    /\s+/,
  );

export const lastNames = `Ackermann Albrecht Arnold Bachmann Bauer Becher Berger Bergmann Böhme Brandt Braun
Busch Dietrich Döring Ebert Eckardt Engel Fiedler Fischer Franke Friedrich Fuchs Gebhardt Geißler Göbel Günther
Hartung Heinemann Helbig Henkel Herrmann Hesse Hoffmann Höfer Hübner Jahn Jäger John Kaiser Keller Kirchner
Köhler Kraft Krämer Kühn Lange Lindner Löffler Ludwig Marx Menzel Meyer Möller Müller Nagel Naumann Neumann
Oertel Otto Petzold Pfeiffer Pohl Queck Rausch Reichardt Reinhardt Richter Ritter Rödiger Rothe Sander Schäfer
Schilling Schlegel Schmidt Schröter Schubert Schulze Seidel Sommer Stein Steinbrück Stöber Thiele Töpfer Ulrich
Vogel Vogt Wagner Walther Weber Weise Wenzel Werner Winkler Wolf Zeuner Ziegler Zimmermann`.split(/\s+/);

/** What people do, by the kind of their organisation; the first is its head. */
export const positions: Readonly<Record<string, readonly string[]>> = {
  'town administration': ['Bürgermeisteramt', 'Wirtschaftsförderung', 'Bauamt', 'Stadtmarketing'],
  'municipal administration': ['Bürgermeisteramt', 'Hauptamt'],
  'county administration': ['Büro der Landrätin', 'Wirtschaftsförderung', 'Kreisplanung', 'Schulverwaltung'],
  'grammar school': ['Schulleitung', 'Koordination Berufsorientierung'],
  'boarding school': ['Schulleitung'],
  'sports school': ['Leitung'],
  'adult education': ['Leitung', 'Programmplanung'],
  'university of applied sciences': ['Präsidium', 'Transferstelle', 'Career Service', 'Forschungsreferat'],
  'cooperative state university': ['Studienberatung', 'Duale Partner'],
  'research institute': ['Institutsleitung', 'Projektkoordination'],
  'training centre': ['Geschäftsführung', 'Ausbildungsleitung'],
  'savings bank': ['Vorstandssekretariat', 'Firmenkunden'],
  hospital: ['Geschäftsführung', 'Personalleitung'],
  chamber: ['Standortpolitik', 'Ausbildungsberatung', 'Gründungsberatung'],
  'employment agency': ['Geschäftsführung', 'Arbeitgeberservice', 'Berufsberatung'],
  'LEADER group': ['Vorstand', 'LEADER-Management'],
  'tourism association': ['Geschäftsführung', 'Marketing'],
};

export const usualPositions = ['Geschäftsführung', 'Personalleitung', 'Ausbildungsleitung'] as const;
