import sqlite3
import urllib.request

urllib.request.urlretrieve("{site}data/dossier.sqlite", "dossier.sqlite")
base = sqlite3.connect("dossier.sqlite")
hedged = "SELECT statement, quote, source FROM claims_with_evidence WHERE certainty <> 'certain'"
for statement, quote, source in base.execute(hedged):
    print(f"{statement}\n    {quote} ({source})")
