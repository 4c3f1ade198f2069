"""Names of people, places and companies, months and days: copied, or with a fixed English form."""

from __future__ import annotations


def _words(text: str) -> list[str]:
    return [word.replace("_", " ") for word in text.split()]


FIRST = _words(
    """Anna Ben Carla David Emma Felix Greta Hannah Ida Jakob Jonas Katharina Klaus Laura Leon Lena
    Lukas Marie Markus Martin Mia Michael Monika Nina Noah Olaf Paul Petra Ralf Sabine Sandra Sarah
    Simon Sophie Stefan Susanne Thomas Tim Ursula Uwe Vera Werner Yvonne Zeynep Mehmet Ayşe Fatma
    Ali Yusuf Omar Layla Aylin Emre Ivan Olga Natalia Dmitri Jan Piotr Agnieszka Karin Jürgen
    Günter Dieter Horst Heike Birgit Andrea Angela Annika Antonia Bernd Björn Brigitte Christian
    Christina Claudia Cornelia Daniel Daniela Dennis Dirk Elena Elisabeth Elke Erik Esra Eva Fabian
    Florian Frank Friedrich Gabriele Georg Gerda Gisela Hans Helga Helmut Herbert Ingrid Jana
    Jasmin Jens Joachim Johanna Johannes Jörg Julia Julian Karl Kerstin Kevin Lars Leonie Lisa
    Luisa Manfred Manuel Maren Mario Matthias Max Melanie Moritz Nadine Nele Niklas Nils Norbert
    Oliver Oskar Patrick Peter Philipp Regina Renate Robert Rolf Rosa Rudolf Sebastian Silke Sven
    Tanja Theresa Tobias Torsten Ulrike Volker Walter Wolfgang Aisha Hamza Mariam Nour Samir Thi
    Minh Chloé José Zoë Renée André"""
)
LAST = _words(
    """Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer
    Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange
    Schmitt Werner Schmitz Krause Meier Lehmann Schmid Schulze Maier Köhler Herrmann König Walter
    Mayer Huber Kaiser Fuchs Peters Lang Scholz Möller Weiß Jung Hahn Schubert Vogel Friedrich
    Keller Günther Frank Berger Winkler Roth Beck Lorenz Baumann Franke Albrecht Schuster Simon
    Ludwig Böhm Winter Kraus Martin Schumacher Krämer Vogt Stein Jäger Otto Sommer Groß Seidel
    Heinrich Brandt Haas Schreiber Graf Schulte Dietrich Ziegler Kuhn Kühn Pohl Engel Horn Busch
    Bergmann Thomas Voigt Sauer Arnold Wolff Pfeiffer Yılmaz Kaya Demir Öztürk Nguyen Kowalski
    Nowak Ivanov Petrova Rossi Haddad Khalil Steinmeier Scholz Merz Habeck Baerbock Kretschmann
    Mergel Özdemir Westermann Lindner Rehm Brückner Wüst Nagel Thoma Oettinger Strobel Eberhardt
    Kurz Sailer Gruber Moser Steiner Pichler"""
)
# Places with the same name in English.
PLACES = _words(
    """Berlin Hamburg Stuttgart Heilbronn Karlsruhe Mannheim Heidelberg Freiburg Ulm Tübingen
    Reutlingen Esslingen Ludwigsburg Pforzheim Aalen Konstanz Frankfurt Wiesbaden Darmstadt Kassel
    Mainz Koblenz Trier Saarbrücken Bonn Düsseldorf Dortmund Essen Duisburg Bochum Wuppertal
    Bielefeld Münster Aachen Mönchengladbach Krefeld Oberhausen Hagen Hamm Paderborn Osnabrück
    Oldenburg Bremen Bremerhaven Kiel Lübeck Flensburg Rostock Schwerin Magdeburg Halle Leipzig
    Dresden Chemnitz Zwickau Görlitz Cottbus Potsdam Erfurt Jena Weimar Gera Göttingen Wolfsburg
    Salzgitter Hildesheim Würzburg Regensburg Ingolstadt Augsburg Erlangen Fürth Bamberg Bayreuth
    Passau Rosenheim Kempten Neckarsulm Öhringen Künzelsau Sinsheim Mosbach Buxtehude Celle Emden
    Goslar Husum Itzehoe Graz Linz Salzburg Innsbruck Basel Bern Paris London Madrid Oslo Stockholm
    Amsterdam Budapest Istanbul Ankara New_York Leimen Bruchsal Waiblingen Schwäbisch_Hall
    Bad_Mergentheim Bad_Rappenau Bad_Wimpfen Garmisch-Partenkirchen Castrop-Rauxel Baden-Baden
    Villingen-Schwenningen Heilbronn-Franken Kreuzberg Neukölln Altona Sachsenhausen Böckingen
    Lauffen Brackenheim Eppingen Weinsberg Ellhofen Gundelsheim Möckmühl Schorndorf Backnang
    Winnenden Crailsheim"""
)
COMPANIES = _words(
    """Bosch Siemens Audi Lidl Schwarz Aleph_Alpha Würth Kaufland Volkswagen Mercedes Telekom Google
    Microsoft Apple Amazon Intel Continental Bayer BASF Porsche Tesla Ikea Netto Edeka Rewe Aldi
    Vodafone Netflix OpenAI Meta Nokia Samsung Sony Lufthansa Fraunhofer Zeiss Trumpf Stihl Festo
    Kärcher Ritter Haribo Nivea Zalando Otto Tchibo Miele Braun Vorwerk"""
)
ACRONYMS = _words(
    """IPAI KI-Lab EU USA UNO NATO WHO CDU SPD FDP AfD BSW ARD ZDF ADAC DRK AWO TÜV VHS VVS HNV BMW VW
    SAP IBM DHL DLR KIT DFKI GIZ BAMF DGB IHK HWK LVR KVJS MVV NABU BUND WWF GEMA"""
)
PLACES_DIFF = {
    "Wien": "Vienna",
    "Zürich": "Zurich",
    "Bukarest": "Bucharest",
    "Damaskus": "Damascus",
    "Tokio": "Tokyo",
    "Köln": "Cologne",
    "München": "Munich",
    "Nürnberg": "Nuremberg",
    "Hannover": "Hanover",
    "Braunschweig": "Brunswick",
    "Rom": "Rome",
    "Mailand": "Milan",
    "Prag": "Prague",
    "Warschau": "Warsaw",
    "Brüssel": "Brussels",
    "Kopenhagen": "Copenhagen",
    "Moskau": "Moscow",
    "Athen": "Athens",
    "Lissabon": "Lisbon",
    "Genf": "Geneva",
    "Straßburg": "Strasbourg",
    "Kiew": "Kyiv",
    "Gießen": "Giessen",
    "Peking": "Beijing",
}
LANDS = {
    "Baden-Württemberg": "Baden-Württemberg",
    "Bayern": "Bavaria",
    "Berlin": "Berlin",
    "Brandenburg": "Brandenburg",
    "Bremen": "Bremen",
    "Hamburg": "Hamburg",
    "Hessen": "Hesse",
    "Mecklenburg-Vorpommern": "Mecklenburg-Western Pomerania",
    "Niedersachsen": "Lower Saxony",
    "Nordrhein-Westfalen": "North Rhine-Westphalia",
    "Rheinland-Pfalz": "Rhineland-Palatinate",
    "Saarland": "Saarland",
    "Sachsen": "Saxony",
    "Sachsen-Anhalt": "Saxony-Anhalt",
    "Schleswig-Holstein": "Schleswig-Holstein",
    "Thüringen": "Thuringia",
}
COUNTRIES = {
    "Deutschland": "Germany",
    "Österreich": "Austria",
    "Frankreich": "France",
    "Italien": "Italy",
    "Spanien": "Spain",
    "Portugal": "Portugal",
    "Polen": "Poland",
    "Tschechien": "the Czech Republic",
    "Ungarn": "Hungary",
    "Rumänien": "Romania",
    "Bulgarien": "Bulgaria",
    "Griechenland": "Greece",
    "Dänemark": "Denmark",
    "Schweden": "Sweden",
    "Norwegen": "Norway",
    "Finnland": "Finland",
    "Belgien": "Belgium",
    "Großbritannien": "Great Britain",
    "Irland": "Ireland",
    "Russland": "Russia",
    "Syrien": "Syria",
    "Afghanistan": "Afghanistan",
    "Europa": "Europe",
    "Amerika": "America",
    "China": "China",
    "Japan": "Japan",
    "Indien": "India",
    "Kanada": "Canada",
    "Brasilien": "Brazil",
    "Afrika": "Africa",
    "Kroatien": "Croatia",
    "Israel": "Israel",
    "Ägypten": "Egypt",
    "Marokko": "Morocco",
    "Mexiko": "Mexico",
    "Australien": "Australia",
    "Luxemburg": "Luxembourg",
}
MONTHS = {
    "Januar": "January",
    "Februar": "February",
    "März": "March",
    "April": "April",
    "Mai": "May",
    "Juni": "June",
    "Juli": "July",
    "August": "August",
    "September": "September",
    "Oktober": "October",
    "November": "November",
    "Dezember": "December",
}
DAYS = {
    "Montag": "Monday",
    "Dienstag": "Tuesday",
    "Mittwoch": "Wednesday",
    "Donnerstag": "Thursday",
    "Freitag": "Friday",
    "Samstag": "Saturday",
    "Sonntag": "Sunday",
}
