curl -sO {site}data/dossier.json
jq -r '.claims[] | select(.line == "wavy") | .statement.{language}' dossier.json
