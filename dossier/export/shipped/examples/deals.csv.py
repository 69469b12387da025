import csv
import io
import urllib.request

with urllib.request.urlopen("{site}data/deals.csv") as data:
    for row in csv.DictReader(io.TextIOWrapper(data, "utf-8", newline="")):
        if row["cell"] == "amount":
            print(row["name_{language}"], row["currency"], row["comparator"], row["low"] or row["high"], row["line"])
