import rdflib

graph = rdflib.Graph().parse("{site}data/dossier.ttl", format="turtle")
speakers = """
    PREFIX schema: <https://schema.org/>
    SELECT ?who (COUNT(?quotation) AS ?often) { ?quotation schema:spokenByCharacter/schema:name ?who }
    GROUP BY ?who ORDER BY DESC(?often)"""
for who, often in graph.query(speakers):
    print(often, who)
