import base64
import hashlib
import json
import pathlib
import urllib.request

annotations = json.load(urllib.request.urlopen("{site}data/annotations.jsonld"))["first"]["items"]
targets = [target for annotation in annotations for target in annotation["target"]]
for file in pathlib.Path().glob("*.txt"):  # your own copies of the source texts
    data = file.read_bytes()
    name = "ni:///sha-256;" + base64.urlsafe_b64encode(hashlib.sha256(data).digest()).decode().rstrip("=")
    for target in targets:
        if target["source"]["id"] == name:
            place = target["selector"][-1]
            print(file, place["start"], data.decode()[place["start"] : place["end"]])
