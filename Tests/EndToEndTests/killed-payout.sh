# Kills `kiradeck payout create` at one system call after the other, from the first that writes to
# the journal to the last, starts again after each kill, and compares what the journal then says with
# what really happened at the other side.
#
# Takes how many calls are stepped over between two kills (1 is every one), and which to begin with.
set -eu
step=$1 first=${2:-1}
control=${KIRA_BASE_URL%/sandbox}/_sandbox
state=$XDG_STATE_HOME/kiradeck
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

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
  $1 kiradeck payout create --account "$account" --recipient "$recipient" \
    --amount 1.00 --confirm-amount 1.00 --json --because trial \
    --override first-payment --override duplicate-here --override duplicate-at-kira > "$work/answer" 2> "$work/said"
}

kills=0 sent=0 unknown=0 found=0 unarmed=0 armed=0
fail() {
  echo "FAILED after a kill at $call $number: $*"
  cat "$work/said" "$work/after" "$work/story" 2> /dev/null || :
  exit 1
}

# After the kill: the next start says how it stands, and says it again the same.
examine() {
  before=$(wc -l < "$work/known")
  committed > "$work/known"
  new=$(($(wc -l < "$work/known") - before))
  sent=$((sent + new))
  [ "$new" -le 1 ] || fail "$new payouts for one intent"
  [ -z "$(uniq -d "$work/known")" ] || fail "two payouts under one mark"
  kiradeck journal verify > "$work/story" 2>&1 || fail "the journal is not whole"
  kiradeck journal list --json > "$work/story" 2>&1 || fail "the journal cannot be read"
  # Its mark and its state, of the intent that was last written down.
  number=$(sed -n 's/.*"entry": *\([0-9]*\).*/\1/p' "$work/story" | sort -n | tail -1)
  if [ "${number:-0}" -le "$last" ]; then
    unarmed=$((unarmed + 1))
    [ "$new" = 0 ] || fail "a payout that nobody wrote down"
    return 0
  fi
  last=$number
  code=0
  kiradeck payout status "$number" --json > "$work/after" 2>> "$work/said" || code=$?
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
    kiradeck journal resolve "$number" --close --because trial > /dev/null 2>> "$work/said" \
      || fail "it cannot be closed"
  fi
}

last=0
: > "$work/known"
pay "" || { cat "$work/said"; exit 1; }
committed > "$work/known"
last=$(sed -n 's/.*"entry": *\([0-9]*\).*/\1/p' "$work/answer")

for call in pwrite64 fdatasync ftruncate sendto; do
  number=$first
  while :; do
    code=0
    at=$number
    pay "strace -f -qq -o $work/trace -e trace=$call -e inject=$call:signal=KILL:when=$at" \
      || code=$?
    case $code in
      0 | 5) break ;; # It came through: there is no such call any more.
      137) kills=$((kills + 1)) ;;
      *) fail "exit $code" ;;
    esac
    examine
    number=$((at + step))
  done
  # The one that came through is known now.
  committed > "$work/known"
  last=$(sed -n 's/.*"entry": *\([0-9]*\).*/\1/p' "$work/answer")
done

echo "kills: $kills"
echo "before it was written down: $unarmed"
echo "written down, not sent: $armed"
echo "unknown: $unknown"
echo "found: $found"
echo "payouts: $sent"
