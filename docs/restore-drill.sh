#!/bin/sh
# 恢复演练：把最新的备份恢复到另一个库，逐项核对，每项一行；有一项不对的，退出码为 1。正式的库只读。
# 用数据库管理员运行，如 sudo -u postgres。正式的库用 PGHOST、PGUSER、PGDATABASE 指定；演练的库叫 jianyi_drill，
# 核对完删去，设 KEEP=1 的留下。给了程序的，还重算审计记录的全部封存，把恢复出来的在 DRILL_PORT（默认 8099）启动、打开登录页、
# 停止（SPRING_DATASOURCE_USERNAME、_PASSWORD 是办事的用户，有 SPRING_FLYWAY_USER 的也设）。它不寄任何邮件。
# 用法：restore-drill.sh 目录或一份备份 [程序.jar]
set -eu
umask 077
from=${1:?restore-drill.sh FOLDER|FILE [JAR]}
jar=${2:-}
database=${PGDATABASE:-jianyi}
copy=${DRILL_DATABASE:-jianyi_drill}
at=http://127.0.0.1:${DRILL_PORT:-8099}
program=
failed=0

ask() { psql --no-psqlrc --quiet --no-align --tuples-only --set=ON_ERROR_STOP=1 --dbname="$1" --command="$2"; }

right() { echo "[对]   $1"; }

wrong() {
  echo "[不对] $1"
  failed=1
}

stops() {
  [ -z "$program" ] || kill "$program" 2>/dev/null || :
  [ -z "$program" ] || wait "$program" || :
  program=
}

ends() {
  stops
  [ -n "${KEEP:-}" ] || dropdb --if-exists "$copy"
  rm -rf "$work"
}

case $copy in *_drill) ;; *) echo "演练的库会先删去再建，名字要以 _drill 结尾（不是 $copy）"; exit 1 ;; esac
[ "$database" != "$copy" ] || { echo "演练的库不能就是正式的库（$database）"; exit 1; }
file=$from
[ ! -d "$from" ] || file=$(find "$from" -name 'jianyi-*.dump' | sort | tail -n 1)
[ -f "$file" ] || { wrong "备份：$from 里没有"; exit 1; }
right "备份：$file，$(($(date +%s) - $(date -r "$file" +%s))) 秒以前"

work=$(mktemp -d)
trap ends EXIT
began=$(date +%s)
dropdb --if-exists "$copy" 2>"$work/drop" || { wrong "恢复：删不掉上次留下的 $copy：$(tr "\n" " " <"$work/drop")"; exit 1; }
createdb --template=template0 --encoding=UTF8 --locale="$(ask "$database" "select datcollate from pg_database where datname = current_database()")" \
  --owner="$(ask "$database" "select pg_get_userbyid(datdba) from pg_database where datname = current_database()")" "$copy"
if pg_restore --dbname="$copy" --exit-on-error "$file"; then
  restored=$(($(date +%s) - began))
  right "恢复：用了 $restored 秒"
else
  wrong "恢复：没有成功"
  exit 1
fi

# 备份那一刻的每张表，和恢复出来的比。
psql --no-psqlrc --quiet --no-align --tuples-only --set=ON_ERROR_STOP=1 --dbname="$copy" --file="$(dirname "$0")/rows.sql" >"$work/copy"
if [ ! -f "$file.rows" ]; then
  wrong "各表：没有 $file.rows，无法核对"
elif cmp -s "$file.rows" "$work/copy"; then
  right "各表：$(awk -F'|' '{rows += $2} END {print NR " 张，" rows " 行"}' "$work/copy")，与备份时一样"
else
  awk -F'|' 'NR == FNR {then[$1] = $2; sum[$1] = $3; next}
    {now[$1] = 1}
    !($1 in then) {print $1 "：备份时没有这张表"; next}
    then[$1] != $2 {print $1 "：备份时 " then[$1] " 行，恢复出 " $2 " 行"; next}
    sum[$1] != $3 {print $1 "：" $2 " 行，内容不同"}
    END {for (table in then) if (!(table in now)) print table "：没有恢复出来"}' "$file.rows" "$work/copy" >"$work/differences"
  while read -r line; do wrong "表 $line"; done <"$work/differences"
fi

# 恢复出来的最后一步和最后的封存，正式的库里都该有；此后正式的库又往前走了。
step=$(ask "$copy" "select max(id) from jianyi.entry")
if [ -z "$step" ]; then
  right "最近一步：还没有"
elif [ "$(ask "$copy" "select at from jianyi.entry where id = $step")" = "$(ask "$database" "select at from jianyi.entry where id = $step")" ]; then
  right "最近一步：$(ask "$copy" "select concat_ws('，', number, what, to_char(at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI:SS')) from jianyi.entry where id = $step")"
  right "会丢多少（RPO）：现在出事，丢备份以后的 $(ask "$database" "select concat(count(*), ' 步，前后 ', coalesce(round(extract(epoch from max(at) - (select at from jianyi.entry where id = $step))), 0), ' 秒') from jianyi.entry where id > $step")"
else
  wrong "最近一步：恢复出的第 $step 步，正式的库里没有"
fi
written="place || ':' || encode(hash, 'hex')"
seal=$(ask "$copy" "select $written from jianyi.audit_seal order by place desc limit 1")
if [ "$seal" = "$(ask "$database" "select $written from jianyi.audit_seal where $written = '$seal'")" ]; then
  right "封存：${seal:-还没有}，正式的库里也是"
else
  wrong "封存：$seal，正式的库里不是"
fi
if [ -n "$jar" ]; then
  case ${PGHOST:-} in "" | /*) host=127.0.0.1 ;; *) host=$PGHOST ;; esac
  if SPRING_DATASOURCE_URL="jdbc:postgresql://$host:${PGPORT:-5432}/$copy" java -jar "$jar" "--check-record${seal:+=$seal}" >"$work/record"; then
    right "记录：$(tr "\n" " " <"$work/record")"
  else
    wrong "记录：$(tr "\n" " " <"$work/record")"
  fi

  # 恢复出来的在旁边启动；演练的不寄邮件，等着的原样不动。
  mails="select concat(sum(attempts), '|', count(*) filter (where state <> 'waiting')) from jianyi.outbox"
  before=$(ask "$copy" "$mails")
  began=$(date +%s)
  SPRING_DATASOURCE_URL="jdbc:postgresql://$host:${PGPORT:-5432}/$copy" JIANYI_DRILL=true SPRING_MAIL_HOST='' JIANYI_DEMO=false JIANYI_HTTPS=false \
    JIANYI_HOME="$work/home" SERVER_ADDRESS=127.0.0.1 SERVER_PORT="${at##*:}" java -jar "$jar" >"$work/program" 2>&1 &
  program=$!
  until curl --silent --fail --output "$work/ready" "$at/actuator/health/readiness" || ! kill -0 "$program" 2>/dev/null \
    || [ $(($(date +%s) - began)) -gt 300 ]; do
    sleep 1
  done
  if curl --silent --fail "$at/login" | grep -q 'name="password"'; then
    started=$(($(date +%s) - began))
    right "启动：用了 $started 秒，能登录；多久能起来（RTO）：$((restored + started)) 秒，不算换机器"
    if [ "$before" = "$(ask "$copy" "$mails")" ]; then right "邮件：原样等着，没有寄出去"; else wrong "邮件：动过了"; fi
  else
    wrong "启动：没有成功：$(tail -n 3 "$work/program" | tr "\n" " ")"
  fi
  stops
fi
exit $failed
