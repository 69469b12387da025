curl -sO {site}data/entities.ftm.jsonl
ftm validate -i entities.ftm.jsonl -o valid.jsonl
