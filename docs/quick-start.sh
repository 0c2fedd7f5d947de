#!/usr/bin/env bash
# 让启动快一些：把 jar 拆开，用自带数据库在临时目录里试着启动一次，把装好的类存成档案（Java 的类数据共享），以后启动直接用。
# 目录里的 jianyi.options 写着启动用的选项；档案没有做成的，只是照常启动。换了 jar 或者 Java，要重做。
# 用法：quick-start.sh jar文件 目录        启动：java @目录/jianyi.options -jar 目录/jianyi.jar
set -euo pipefail
jar=${1:?quick-start.sh JAR FOLDER}
folder=${2:?quick-start.sh JAR FOLDER}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
patience=${PATIENCE:-300}

mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
rm -rf "$folder/lib" "$folder/jianyi.jar" "$folder/jianyi.jsa"
"$java" -Djarmode=tools -jar "$jar" extract --force --destination "$folder" --application-filename jianyi.jar
: >"$folder/jianyi.options"

home=$(mktemp -d)
node=
trap '[ -z "$node" ] || kill -9 "$node" 2>/dev/null || :; rm -rf "$home"' EXIT
# 不用这里设好的任何地址和密码：试启动不碰真的数据库和邮件服务器。
env -i PATH="$PATH" HOME="$home" LANG=C.UTF-8 SERVER_PORT=0 SERVER_ADDRESS=127.0.0.1 \
  JIANYI_HOME="$home/jianyi" JIANYI_DEMO=false JIANYI_ADMIN_PASSWORD="Try-$RANDOM-$RANDOM-once" \
  "$java" -XX:ArchiveClassesAtExit="$folder/jianyi.jsa" -jar "$folder/jianyi.jar" >"$home/log" 2>&1 &
node=$!
for ((second = 0; second < patience; second++)); do
  address=$(sed -n 's#.*http://localhost:\([0-9]*\)/.*#\1#p' "$home/log")
  [ -z "$address" ] && kill -0 "$node" 2>/dev/null || break
  sleep 1
done
# 登录页也打开一次，第一个打开它的人就不用等。
if [ -n "$address" ] && exec 3<>"/dev/tcp/127.0.0.1/$address"; then
  printf 'GET /login HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
  timeout 30 cat <&3 >/dev/null || :
  exec 3>&-
  kill "$node"
  wait "$node" || :
fi

if [ -s "$folder/jianyi.jsa" ]; then
  echo "-XX:SharedArchiveFile=$folder/jianyi.jsa" >"$folder/jianyi.options"
  echo "$folder/jianyi.jsa"
else
  echo '档案没有做成，启动照常，只是不会更快 | no archive was made; the start works as ever:' >&2
  grep -v '^\s*at ' "$home/log" | tail -n 15 >&2
fi
