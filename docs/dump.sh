#!/bin/sh
# 每天备份一次，并告诉系统备份好了（显示在“运行”）。数据库用 PGHOST、PGUSER、PGPASSWORD（或 ~/.pgpass）、PGDATABASE 指定。
# 备份旁边的 .rows 是同一时刻每张表的行数和校验值，恢复以后核对用。
# 用法：dump.sh 目录 [保留天数，默认 30]
set -eu
umask 077
folder=${1:?dump.sh FOLDER [DAYS]}
days=${2:-30}
file=$folder/jianyi-$(date +%Y-%m-%d-%H%M%S).dump
export part="$file.part" database="${PGDATABASE:-jianyi}"
trap 'rm -f "$part" "$part.done" "$part.rows"' EXIT

# 备份和核对用的数看的是同一个快照；读得出目录的，才算备份好了。
psql --no-psqlrc --quiet --no-align --tuples-only --set=ON_ERROR_STOP=1 \
  --set=rows="$part.rows" --set=each="$(dirname "$0")/rows.sql" --dbname="$database" <<'SQL'
begin isolation level repeatable read read only;
select pg_export_snapshot() as snapshot \gset
\setenv snapshot :snapshot
\! pg_dump --format=custom --snapshot="$snapshot" --file="$part" "$database" && pg_restore --list "$part" >/dev/null && : >"$part.done"
\o :rows
\i :each
SQL
[ -e "$part.done" ] || exit 1
mv "$part.rows" "$file.rows"
mv "$part" "$file"

psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --set=file="$(basename "$file")" --set=bytes="$(wc -c <"$file" | tr -d ' ')" \
  --dbname="$database" <<'SQL'
insert into jianyi.backup (finished, file, bytes) values (now(), :'file', :bytes);
SQL
find "$folder" -name 'jianyi-*.dump*' -mtime "+$days" -delete
echo "$file"
