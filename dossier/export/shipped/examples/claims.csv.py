import pandas

claims = pandas.read_csv("{site}data/claims.csv", dtype=str)
print(claims.groupby(["type", "line"]).size())
