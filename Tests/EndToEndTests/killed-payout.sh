# Kills `kiradeck payout create` at one system call after the other, from the first that writes to
# the journal to the last, and while the other side holds its request; starts again after each kill,
# and compares what the journal then says with what really happened at the other side.
#
# Takes how many calls are stepped over between two kills (1 is every one), which to begin with, and
# how many kills each interval must have had before it ends (0 for one round). After the first round
# only calls are killed at that lie in an interval that wants more.
set -eu
step=$1 first=${2:-1} wanted=${3:-0}
control=${KIRA_BASE_URL%/sandbox}/_sandbox
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
intervals='P3 P3-P4 P4-P6 P6-P7 P7-P8 P8-P9 P9'

role() { curl -sS "$control/cast" | sed "s/.*\"$1\":\"\([^\"]*\)\".*/\1/"; }
account=$(role fiat_account)
recipient=$(role recipient_ach)

# Payouts that came into being under our marks, a mark a line.
committed() {
  curl -sS "$control/journal" | grep '/payout"' | grep '"committed":true' \
    | sed -n 's/.*\(KD-[0-9A-Z]\{10\}\).*/\1/p' | sort
}

pay() { # $1: the words before the program
  # shellcheck disable=SC2086
  $1 kiradeck payout create --account "$account" --recipient "$recipient" --patience 1 \
    --amount 1.00 --confirm-amount 1.00 --json --because trial \
    --override first-payment --override duplicate-here --override duplicate-at-kira > "$work/answer" 2> "$work/said"
}

kills=0 sent=0 unknown=0 found=0 unarmed=0 armed=0
fail() {
  echo "FAILED after a kill at $call $at: $*"
  cat "$work/said" "$work/after" "$work/story" 2> /dev/null || :
  exit 1
}

newest() { # $1: a list of the journal; the number and the state of what was last written down
  sed -n 's/.*"\(entry\|state\)": *"*\([0-9a-z]*\).*/\1 \2/p' "$1" \
    | awk '$1 == "entry" { n = $2 } $1 == "state" { s = $2 } n && s { print n, s; n = s = "" }' \
    | sort -n | tail -1
}

# How far it had come, by what it did before it was killed.
progress() {
  awk '
    /sendto\(/ { wrote = 0 }
    /journal\.(sqlite|head)/ { wrote = 1 }
    /sendto\(.*POST [^ ]*\/payout / && !/= \?/ { sent = 1; next }
    sent && /recvfrom\(.*HTTP\/1\.1 2/ { answered = 1 }
    END { print answered ? "answered" : sent ? "sent" : wrote ? "writing" : "asking" }
  ' "$work/trace"
}

# Which interval was hit: $1 what it said of itself at the next start, $2 whether it was carried out.
interval() {
  case $1,$2,$(progress) in
    none,*,writing) echo P3 ;;
    none,*) echo before ;;
    armed,*) echo P3-P4 ;;
    accepted,*,answered) echo P9 ;;
    *,answered) echo P8-P9 ;;
    *,1,*) echo P7-P8 ;;
    *,sent) echo P6-P7 ;;
    *) echo P4-P6 ;;
  esac
}

hits() { grep -c "^$1\$" "$work/hits" || :; }
wants() { [ "$wanted" -gt 0 ] && [ "$(hits "$1")" -lt "$wanted" ]; }

# After the kill: the next start says how it stands, and says it again the same.
examine() {
  kills=$((kills + 1))
  before=$(wc -l < "$work/known")
  committed > "$work/known"
  new=$(($(wc -l < "$work/known") - before))
  sent=$((sent + new))
  [ "$new" -le 1 ] || fail "$new payouts for one intent"
  [ -z "$(uniq -d "$work/known")" ] || fail "two payouts under one mark"
  kiradeck journal verify > "$work/story" 2>&1 || fail "the journal is not whole"
  kiradeck journal list --json > "$work/story" 2>&1 || fail "the journal cannot be read"
  # shellcheck disable=SC2046
  set -- $(newest "$work/story")
  if [ "${1:-0}" -le "$last" ]; then
    unarmed=$((unarmed + 1))
    hit=$(interval none 0)
    echo "$hit" >> "$work/hits"
    [ "$new" = 0 ] || fail "a payout that nobody wrote down"
    return 0
  fi
  last=$1
  hit=$(interval "$2" "$new")
  echo "$hit" >> "$work/hits"
  code=0
  kiradeck payout status "$last" --json > "$work/after" 2>> "$work/said" || code=$?
  word=$(sed -n 's/.*"state": *"\([a-z]*\)".*/\1/p' "$work/after")
  mark=$(sed -n 's/.*"reference": *"\([^"]*\)".*/\1/p' "$work/after")
  there=$(grep -c "^$mark\$" "$work/known" || :)
  case $word in
    accepted) found=$((found + 1)) && [ "$there" = 1 ] || fail "accepted, and $there at Kira" ;;
    armed) armed=$((armed + 1)) && [ "$there" = 0 ] || fail "not sent, and $there at Kira" ;;
    unknown) unknown=$((unknown + 1)) && [ "$code" = 5 ] || fail "unknown, and exit $code" ;;
    *) fail "it says '$word'" ;;
  esac
  [ "$there" = 0 ] || [ "$word" != unknown ] || fail "not found although it is there"
  # What is over or open for a person is closed, so that the next one is not held up.
  if [ "$word" != accepted ]; then
    kiradeck journal resolve "$last" --close --because trial > /dev/null 2>> "$work/said" \
      || fail "it cannot be closed"
  fi
}

# The one that came through is known now.
settle() {
  committed > "$work/known"
  kiradeck journal list --json > "$work/story" 2>&1 || fail "the journal cannot be read"
  # shellcheck disable=SC2046
  set -- $(newest "$work/story")
  last=$1
}

# Kills at call after call; in later rounds at those alone that want more.
round() { # $1: which round
  for call in pwrite64 fdatasync ftruncate sendto connect recvfrom; do
    at=$first
    while :; do
      known=$(sed -n "s/^$call $at //p" "$work/map" | tail -1)
      if [ "$1" -gt 1 ]; then
        [ -n "$known" ] || break
        wants "$known" || { at=$((at + step)); continue; }
      fi
      code=0
      pay "strace -f -qq -y -s 80 -o $work/trace \
        -e trace=pwrite64,fdatasync,ftruncate,sendto,connect,recvfrom \
        -e inject=$call:signal=KILL:when=$at" || code=$?
      case $code in
        0 | 5) settle && break ;; # It came through: there is no such call any more.
        137) examine ;;
        *) fail "exit $code" ;;
      esac
      echo "$call $at $hit" >> "$work/map"
      at=$((at + step))
    done
  done
}

# Kills it while the other side holds its request, before or after it was carried out. Of those that
# were not, every other one is carried out later, after the next start has said that nobody knows.
held() { # $1: before or after
  call=barrier at=$1 gate=gate$kills
  fault="{\"method\": \"POST\", \"path\": \"v1/virtual-accounts/*/payout\", \"times\": 1,"
  curl -sSf "$control/faults" -o /dev/null \
    -d "{\"faults\": [$fault \"when\": \"$1\", \"barrier\": \"$gate\"}]}"
  echo 'sendto(POST /payout )' > "$work/trace"
  pay "" & shell=$!
  until curl -sS "$control/barriers" | grep -q "\"$gate\""; do
    kill -0 $shell 2> /dev/null || fail "it ended before it was held"
  done
  kill -9 "$(pgrep -P $shell kiradeck)"
  wait $shell 2> /dev/null || :
  if [ "$1" = before ] && [ $((kills % 2)) = 0 ]; then
    kiradeck journal list --json > "$work/story" 2>&1 || fail "the journal cannot be read"
    # shellcheck disable=SC2046
    set -- before $(newest "$work/story")
    code=0
    kiradeck payout status "$2" --json > "$work/after" 2>> "$work/said" || code=$?
    [ $code = 5 ] || fail "held, and exit $code"
    curl -sSf -X POST "$control/barriers/$gate/open" -o /dev/null
    examine
    echo P6-P7 >> "$work/hits"
    # It was hit before it was carried out, whatever it looks like now.
    sed -i "$(($(wc -l < "$work/hits") - 1))d" "$work/hits"
  else
    examine
  fi
  curl -sSf -X DELETE "$control/faults" -o /dev/null
}

last=0 call=none at=0 hit=
: > "$work/known" > "$work/hits" > "$work/map"
pay "" || { cat "$work/said"; exit 1; }
settle
number=0
while :; do
  number=$((number + 1))
  before=$kills
  round $number
  for side in before after; do
    case $side in before) gap=P6-P7 ;; after) gap=P7-P8 ;; esac
    [ $number = 1 ] || wants $gap || continue
    held $side
    while wants $gap; do held $side; done
  done
  again=
  for gap in $intervals; do ! wants "$gap" || again=yes; done
  [ -n "$again" ] && [ $kills -gt "$before" ] || break
done

echo "kills: $kills"
echo "before it was written down: $unarmed"
echo "written down, not sent: $armed"
echo "unknown: $unknown"
echo "found: $found"
echo "payouts: $sent"
echo "interval before P3: $(hits before)"
for gap in $intervals; do echo "interval $gap: $(hits "$gap")"; done
[ -z "$again" ] || { echo "FAILED: an interval was hit too seldom"; exit 1; }
