// What are the people and firms of the demo called?

export const FIRST_NAMES =
  'Aisha Alan Alice Amelia Andre Anna Arthur Beatriz Ben Bianca Bruno Carmen Chloe Claire Colin Daisy Darren Deborah Derek Diana Dominic Edith Eleanor Elliot Emma Erin Ethan Eva Fatima Felicity Fiona Frank Gavin George Grace Greta Hannah Harriet Hassan Helen Hugo Ian Imogen Isaac Ivy Jack Jamal Jasmine Joel Judith Julia Karim Kate Keiko Kevin Kim Laura Leo Lucy Luis Malik Maria Mark Martha Mei Mia Miguel Nadia Nathan Nina Noah Nora Oliver Omar Paula Peter Petra Quentin Rachel Rania Raj Rebecca Rhys Rosa Ruth Sam Sanjay Sarah Simon Stella Tariq Theo Tina Uma Vera Victor Wendy Will Yasmin Zoe'.split(
    ' ',
  )

export const LAST_NAMES =
  'Abbott Ahmed Alvarez Archer Bailey Banerjee Barker Bellamy Bishop Blake Brennan Calloway Carter Castillo Chan Clarke Coleman Cortez Crawford Dalton Dawson Delgado Doyle Eastwood Ellis Espinoza Farrow Fitzgerald Fletcher Foster Garrison Gibbs Goodwin Grant Gupta Hale Hargreaves Hayes Henderson Holloway Hussain Ibrahim Ingram Jarvis Jensen Kapoor Keane Kelly Khan Lambert Larkin Lowe MacLeod Malone Marsh Mbeki Mendoza Mercer Moreno Murray Nakamura Nguyen Nolan Norris Oakley Ortega Osborne Palmer Park Pereira Pryce Quinn Ramsey Reid Rhodes Rivera Rowe Sato Sawyer Schofield Sharma Sinclair Stafford Sutton Tate Tran Tucker Underwood Vance Vaughn Walsh Warner Webb Whitaker Wong Yates Young Zhang'.split(
    ' ',
  )

export const GERMAN_FIRST_NAMES =
  'Andrea Anja Annika Bernd Birgit Carsten Christian Claudia Daniela Dirk Elke Erik Franziska Frederik Gerd Gisela Heike Holger Ingrid Jan Jens Jörg Jürgen Karin Katrin Klaus Kristin Lars Lukas Manuela Markus Martina Matthias Moritz Nadine Nils Oliver Petra Ralf Renate Sabine Sebastian Silke Stefan Susanne Svenja Thomas Torsten Ulrike Uwe Volker Yvonne'.split(
    ' ',
  )

export const GERMAN_LAST_NAMES =
  'Albrecht Bauer Becker Berger Böhm Brinkmann Dietrich Ebert Engel Fischer Frank Friedrich Graf Groß Haas Hartmann Heinrich Hoffmann Huber Jäger Kaiser Keller Kirchner Köhler König Krämer Krause Kühn Lehmann Lindner Lorenz Ludwig Maier Möller Neumann Otto Peters Pfeiffer Richter Roth Schäfer Schreiber Schulte Seidel Simon Sommer Stein Thomas Vogt Wagner Weiß Winkler Wolff Ziegler'.split(
    ' ',
  )

export const FIRM_NAMES =
  'Alder Amber Anchor Aspen Beacon Birch Blossom Bluebird Bramble Bridge Canyon Cedar Cherry Clover Cobalt Copper Coral Crescent Daisy Dove Driftwood Ember Fern Finch Foxglove Garnet Ginger Golden Granite Harbor Hazel Heron Hilltop Indigo Ivory Juniper Kestrel Lantern Lavender Lighthouse Linden Magnolia Maple Marigold Meadow Mint Mosaic Nettle Northside Oak Olive Orchard Osprey Parkside Pebble Pine Poppy Quarry Raven Riverside Robin Rosewood Saffron Sage Sparrow Sunrise Thistle Timber Tulip Velvet Willow Wren'.split(
    ' ',
  )

/** Trade and the industry it belongs to. */
export const TRADES: readonly (readonly [string, string])[] = [
  ['Bakery', 'Food'],
  ['Books', 'Retail'],
  ['Cycles', 'Retail'],
  ['Yoga', 'Fitness'],
  ['Dental', 'Health'],
  ['Theatre', 'Culture'],
  ['Coffee Roasters', 'Food'],
  ['Pet Supplies', 'Retail'],
  ['Interiors', 'Design'],
  ['Gardens', 'Retail'],
  ['Travel', 'Travel'],
  ['Ceramics', 'Crafts'],
  ['Music School', 'Education'],
  ['Physio', 'Health'],
  ['Studio', 'Design'],
  ['Kitchen', 'Food'],
  ['Outdoors', 'Retail'],
  ['Learning', 'Education'],
  ['Legal', 'Services'],
  ['Wines', 'Food'],
  ['Toys', 'Retail'],
  ['Community Trust', 'Charity'],
  ['Optics', 'Health'],
  ['Print', 'Crafts'],
]

export const GERMAN_TRADES: readonly (readonly [string, string])[] = [
  ['Bäckerei', 'Food'],
  ['Buchhandlung', 'Retail'],
  ['Fahrradladen', 'Retail'],
  ['Yogahaus', 'Fitness'],
  ['Gärtnerei', 'Retail'],
  ['Weinhandel', 'Food'],
  ['Physiotherapie', 'Health'],
  ['Musikschule', 'Education'],
  ['Töpferei', 'Crafts'],
  ['Reisebüro', 'Travel'],
  ['Tischlerei', 'Crafts'],
  ['Kaffeerösterei', 'Food'],
]

export const JOBS = [
  'Owner',
  'Marketing manager',
  'Office manager',
  'Founder',
  'Communications',
  'Head of e-commerce',
  'Assistant',
  'Web developer',
  'Volunteer coordinator',
  'Content editor',
] as const
export const GERMAN_JOBS = [
  'Inhaberin',
  'Marketing',
  'Geschäftsführung',
  'Büroleitung',
  'Online-Shop',
  'Öffentlichkeitsarbeit',
] as const
