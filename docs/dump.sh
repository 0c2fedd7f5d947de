#!/bin/sh
# 每天备份一次，并告诉系统备份好了（显示在“运行”）。数据库用 PGHOST、PGUSER、PGPASSWORD（或 ~/.pgpass）、PGDATABASE 指定。
# 用法：dump.sh 目录 [保留天数，默认 30]
set -eu
umask 077
folder=${1:?dump.sh FOLDER [DAYS]}
days=${2:-30}
file=$folder/jianyi-$(date +%Y-%m-%d-%H%M%S).dump
pg_dump --format=custom --file="$file.part" "${PGDATABASE:-jianyi}"
# 读得出目录的，才算备份好了。
pg_restore --list "$file.part" >/dev/null
mv "$file.part" "$file"
psql --quiet --no-psqlrc --set=ON_ERROR_STOP=1 --set=file="$(basename "$file")" --set=bytes="$(wc -c <"$file" | tr -d ' ')" \
  --dbname="${PGDATABASE:-jianyi}" <<'SQL'
insert into jianyi.backup (finished, file, bytes) values (now(), :'file', :bytes);
SQL
find "$folder" -name 'jianyi-*.dump' -mtime "+$days" -delete
echo "$file"
