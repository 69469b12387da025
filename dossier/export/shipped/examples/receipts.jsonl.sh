curl -sO {site}data/dossier-data.zip
python3 -m zipfile -e dossier-data.zip .
python3 dossier-data/verify.py .
