#!/bin/sh
# 绩评助手的安装程序（WPS 表格，Linux）。只用 POSIX sh 和 awk：统信、麒麟不一定有 python、xmllint。
#   sh install.sh [--dir 文件夹]               安装或更新
#   sh install.sh --uninstall [--dir 文件夹]   卸载
# install.cs 是同一套做法的 Windows 版：改一处，另一处也改，test/shells/wps-install.test.ts 比较二者。
# 退出码：0 完成，1 没有装（原因已说明），2 参数写错。
set -eu
# 逐字节处理：publish.xml 里可能有任何编码的文字。
LC_ALL=C
export LC_ALL

say() { printf '%s\n' "$*"; }
refuse() {
  printf '%s\n' "$*" >&2
  exit 1
}

# 读 publish.xml（末尾多一个 x，末行有没有换行才看得出），写出合并后的文字，标准错误上是它的字节数。
# 逐个标记扫描，不解析再输出：我们的一项之外，一个字节也不变。
# 退出码 3：文件有错，标准错误上是原因。
merge_program=$(cat <<'AWK'
function at(p, s) { return substr(text, p, length(s)) == s }
function find(s, p,   i) { i = index(substr(text, p), s); return i ? p + i - 1 : 0 }
function line(p) { return "第 " split(substr(text, 1, p), unused, "\n") " 行" }
function broken(why) { print why > "/dev/stderr"; exit 3 }
function past(s, p, from, what,   i) {
  i = find(s, p)
  if (!i) broken(line(from) "的" what "没有结束")
  return i + length(s)
}

# 一个开始标记；返回它后面的位置。
function open_tag(p,   tail, name, key, value, ours, closed) {
  tail = substr(text, p)
  if (!match(tail, /^<[^ \t\r\n\/>="'<!?]+/)) broken(line(p) "的标记不完整")
  name = substr(tail, 2, RLENGTH - 1)
  tail = substr(tail, RLENGTH + 1)
  ours = 0
  while (match(tail, /^[ \t\r\n]+[^ \t\r\n\/>="'<]+[ \t\r\n]*=[ \t\r\n]*("[^"<]*"|'[^'<]*')/)) {
    value = substr(tail, 1, RLENGTH)
    tail = substr(tail, RLENGTH + 1)
    key = value
    sub(/^[ \t\r\n]+/, "", key)
    sub(/[ \t\r\n]*=.*/, "", key)
    sub(/^[^"']*["']/, "", value)
    if (key == "name" && substr(value, 1, length(value) - 1) == "jiping") ours = 1
  }
  if (!match(tail, /^[ \t\r\n]*\/?>/)) broken(line(p) "的标记不完整")
  tail = substr(tail, RLENGTH + 1)
  closed = at(length(text) - length(tail) - 1, "/>")
  if (depth == 0) {
    if (name != "jsplugins") broken("最外层应为 <jsplugins>，现在是 <" name ">")
    if (root) broken(line(p) "又有一个 <jsplugins>")
    root = length(text) - length(tail) + 1
    if (closed) slash = root - 2
  }
  if (depth == 1) {
    last = p
    if (ours && (name == "jsplugin" || name == "jspluginonline")) {
      from[++count] = p
      if (name == "jspluginonline") online = 1
    }
  }
  depth++
  names[depth] = name
  opened[depth] = p
  return length(text) - length(tail) + 1
}

# 当前元素到 p 为止（不含）。
function close_element(p) {
  depth--
  if (depth == 1 && count && from[count] == opened[2]) to[count] = p
}

function close_tag(p,   tail, name) {
  tail = substr(text, p)
  if (!match(tail, /^<\/[^ \t\r\n\/>="'<!?]+[ \t\r\n]*>/)) broken(line(p) "的标记不完整")
  name = substr(tail, 3, RLENGTH - 3)
  sub(/[ \t\r\n]+$/, "", name)
  if (depth == 0 || names[depth] != name) broken(line(p) "的 </" name "> 没有对应的 <" name ">")
  if (depth == 1) { ending = p; after = p + RLENGTH }
  close_element(p + RLENGTH)
  return p + RLENGTH
}

function scan(   p, lt) {
  p = at(1, "\357\273\277") ? 4 : 1
  while (p <= length(text)) {
    lt = find("<", p)
    if (depth == 0 && match(substr(text, p, lt ? lt - p : length(text)), /[^ \t\r\n]/))
      broken(line(p + RSTART - 1) "的文字在 <jsplugins> 之外")
    if (!lt) break
    if (at(lt, "<!--")) p = past("-->", lt + 4, lt, "注释")
    else if (at(lt, "<?")) p = past("?>", lt + 2, lt, "声明")
    else if (depth && at(lt, "<![CDATA[")) p = past("]]>", lt + 9, lt, " CDATA ")
    else if (at(lt, "</")) p = close_tag(lt)
    else {
      p = open_tag(lt)
      if (at(p - 2, "/>")) close_element(p)
    }
  }
  if (depth) broken(line(opened[depth]) "的 <" names[depth] "> 没有结束标记")
  if (!root) broken("没有 <jsplugins>")
}

# p 前面只有空格时，那一行的开头；否则是 0。
function line_start(p) {
  while (at(p - 1, " ") || at(p - 1, "\t")) p--
  return at(p - 1, "\n") ? p : 0
}

# 去掉第 i 项；它独占一行，就连行一起去掉。写好的文字接着 done 往后。
function drop(i, done,   a, b, start) {
  a = from[i]
  b = to[i]
  start = line_start(a)
  if (start >= done && match(substr(text, b), /^[ \t]*\r?\n/)) {
    a = start
    b += RLENGTH
  }
  result = result substr(text, done, a - done)
  return b
}

function install(   i, done, start, indent, eol) {
  if (count) {
    result = substr(text, 1, from[1] - 1) entry
    done = to[1]
    for (i = 2; i <= count; i++) done = drop(i, done)
    return result substr(text, done)
  }
  # 自闭合的根：两边各一个空格，卸载时凭它认出原来的写法。
  if (slash) return substr(text, 1, slash - 1) "> " entry " </jsplugins>" substr(text, slash + 2)
  start = line_start(ending)
  if (!start) return substr(text, 1, ending - 1) entry substr(text, ending)
  indent = substr(text, start, ending - start) "  "
  if (last && line_start(last)) indent = substr(text, line_start(last), last - line_start(last))
  eol = at(start - 2, "\r\n") ? "\r\n" : "\n"
  return substr(text, 1, start - 1) indent entry eol substr(text, start)
}

function uninstall(   i, done) {
  if (count == 1 && from[1] == root + 1 && at(root, " <") && to[1] == ending - 1 && at(ending - 1, " <"))
    return substr(text, 1, root - 2) "/>" substr(text, after)
  done = 1
  for (i = 1; i <= count; i++) done = drop(i, done)
  return result substr(text, done)
}

{ text = text (NR > 1 ? "\n" : "") $0 }
END {
  text = substr(text, 1, length(text) - 1)
  scan()
  merged = job == "install" ? install() : uninstall()
  print length(merged), online ? "online" : "" > "/dev/stderr"
  ORS = ""
  print merged
}
AWK
)

usage() {
  say '用法：sh install.sh [--uninstall] [--dir 文件夹]' >&2
  exit 2
}

job=install
dir=
while [ $# -gt 0 ]; do
  case $1 in
    --uninstall) job=uninstall ;;
    --dir)
      [ $# -ge 2 ] && [ -n "$2" ] || usage
      dir=$2
      shift
      ;;
    *) usage ;;
  esac
  shift
done
if [ -z "$dir" ]; then
  [ -n "${HOME:-}" ] || refuse '不知道用户文件夹在哪里（没有 HOME）。请用 --dir 写明 jsaddons 文件夹。'
  dir=$HOME/.local/share/Kingsoft/wps/jsaddons
fi
case $dir in
  /*) ;;
  *) dir=$PWD/$dir ;;
esac
dir=${dir%/}
publish=$dir/publish.xml
here=$(cd "$(dirname "$0")" && pwd -P)

if [ "$job" = install ]; then
  missing=
  for file in index.html main.js manifest.xml pane.js ribbon.xml taskpane.html version.txt assets/icons/icon-32.png; do
    [ -f "$here/$file" ] || missing=${missing:+$missing、}$file
  done
  [ -z "$missing" ] || refuse "安装文件不全，缺少 $missing。请把压缩包全部解压，再运行一次。"
  version=$(tr -d ' \t\r\n' <"$here/version.txt")
  case $version in
    '' | *[!0-9A-Za-z.-]* | [!0-9]*) refuse 'version.txt 里不是版本号。请重新解压，再运行一次。' ;;
  esac
  target=$dir/jiping_$version
  case $dir/ in
    "$here"/*) refuse '不能装到安装文件自己的文件夹里，请换一个 --dir。' ;;
  esac
  mkdir -p "$dir" || refuse "建不了文件夹 $dir，没有改动。"
fi

# 临时文件与目的地在同一个文件夹，改名才是一步完成。
new=$dir/.jiping-new.$$
trap 'rm -rf "$new" "$new".*' EXIT
trap 'exit 1' HUP INT TERM

backup=
back_up() {
  backup=publish.xml.$(date +%Y%m%d-%H%M%S).bak
  while [ -e "$dir/$backup" ]; do backup=${backup%.bak}-1.bak; done
  cp -p "$publish" "$dir/$backup" || refuse "备份不了 $publish，没有改动。"
}
refuse_publish() {
  back_up
  refuse "publish.xml 有错：$1。没有改动，备份为 $dir/$backup。请更正 $publish 再运行，或请管理员处理。"
}

# 文件夹是不是我们的：名字是 jiping_版本号，里面的 manifest.xml 写着 jiping。别人的文件夹不动。
is_ours() {
  case ${1##*/jiping_} in
    *[!0-9A-Za-z.-]* | [!0-9]*) return 1 ;;
  esac
  [ -d "$1" ] && [ -f "$1/manifest.xml" ] &&
    awk 'index($0, "<Name>jiping</Name>") { ours = 1 } END { exit !ours }' <"$1/manifest.xml"
}
if [ "$job" = install ] && [ -e "$target" ] && ! is_ours "$target"; then
  refuse "$target 不是绩评助手的文件夹，没有改动。请把它改名或移走，再运行一次。"
fi

# 先把 publish.xml 合并好，再动别的：它有错就什么也不改。
merged=
online=
entry=
if [ "$job" = install ]; then
  entry="<jsplugin name=\"jiping\" type=\"et\" url=\"jiping_$version\" version=\"$version\" enable=\"enable_dev\" install=\"null\" customDomain=\"\"/>"
fi
if [ -h "$publish" ] || { [ -e "$publish" ] && [ ! -f "$publish" ]; }; then
  refuse "$publish 不是普通文件，没有改动。请管理员处理。"
fi
# 只有空白、BOM、空字节（断电会留下这样的文件），当作没有。
if [ -f "$publish" ] && [ "$(tr -d ' \t\r\n\000\357\273\277' <"$publish" | wc -c)" -gt 0 ]; then
  # UTF-16 的文件有空字节，awk 读不了。
  [ "$(tr -d '\000' <"$publish" | wc -c)" -eq "$(wc -c <"$publish")" ] || refuse_publish '不是 UTF-8 文字'
  source=$publish
elif [ "$job" = install ]; then
  source=$new.empty
  printf '<?xml version="1.0" encoding="UTF-8"?>\n<jsplugins>\n</jsplugins>\n' >"$source" ||
    refuse "写不进 $dir，没有改动。"
else
  source=
fi
if [ -n "$source" ]; then
  # 先照原样复制，权限才不变。
  cp -p "$source" "$new.xml" || refuse "写不进 $dir，没有改动。"
  code=0
  { cat "$source" && printf x; } |
    awk -v job="$job" -v entry="$entry" "$merge_program" >"$new.xml" 2>"$new.why" || code=$?
  [ $code -ne 3 ] || refuse_publish "$(cat "$new.why")"
  # 磁盘满了，有的 awk 不报错：字节数不对就不用它。
  read -r size online <"$new.why" || size=0
  [ $code -eq 0 ] && [ "$(wc -c <"$new.xml")" -eq "$size" ] || refuse "写不进 $dir，没有改动。"
  [ "$source" = "$publish" ] && cmp -s "$publish" "$new.xml" || merged=yes
fi

# 没有备份就不动手，所以备份在复制之前。
[ -z "$merged" ] || [ ! -f "$publish" ] || back_up
save_publish() {
  [ -z "$merged" ] || mv -f "$new.xml" "$publish" || refuse "写不进 $publish。"
}
backed_up() { [ -z "$backup" ] || printf '（原文件备份为 %s）' "$backup"; }
remove_folders() {
  for folder in "$dir"/jiping_[0-9]*; do
    [ "$folder" != "$1" ] && is_ours "$folder" || continue
    if rm -rf "$folder"; then say "已删去 $folder"; else say "没能删去 $folder，请关闭 WPS 后手工删去。"; fi
    removed=yes
  done
}
removed=

if [ "$job" = uninstall ]; then
  save_publish
  [ -z "$merged" ] || say "已从 $publish 去掉绩评助手$(backed_up)"
  remove_folders ''
  if [ -n "$merged$removed" ]; then
    say '卸载完成。请关闭全部 WPS 窗口，再打开 WPS 表格。'
  else
    say "$dir 里没有绩评助手，没有改动。"
  fi
  exit 0
fi

if [ "$here" != "$(cd "$target" 2>/dev/null && pwd -P)" ]; then
  mkdir "$new" && cp -R "$here/." "$new/" && rm -f "$new"/install.* || refuse "复制不到 $dir，没有改动。"
  if [ -e "$target" ]; then mv "$target" "$new.old" || refuse "换不了 $target。请关闭 WPS，再运行一次。"; fi
  mv "$new" "$target" || {
    [ ! -e "$new.old" ] || mv "$new.old" "$target"
    refuse "换不了 $target。请关闭 WPS，再运行一次。"
  }
fi
say "已复制到 $target"
save_publish
say "已登记在 $publish$(backed_up)"
[ -z "$online" ] || say '原来登记的是在线方式，已换成本机文件夹。'
remove_folders "$target"
say '安装完成。请关闭全部 WPS 窗口，再打开 WPS 表格；出现是否允许加载项的提示时，请选择允许。'
