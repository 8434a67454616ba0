# Kills `kiradeck sync` at ten seeded places and lets it go on, then compares the cache with the
# server's own list. Takes the pages of payouts there are, a seed, and `living` when the tenant is.
set -eu
pages=$1 seed=$2 manner=${3:-still}
control=${KIRA_BASE_URL%/sandbox}/_sandbox
cache=$XDG_CACHE_HOME/kiradeck
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

random() { # a number from 0 to $1 - 1
  seed=$(((seed * 1103515245 + 12345) % 2147483648))
  chosen=$((seed / 65536 % $1))
}

# Identifier and status of every payout, by one connection. What comes in at the head meanwhile
# moves rows to the next page: they are met again, and there may be one page more.
at_kira() {
  # A token does not outlive the clock that is put forward.
  curl -sS "$KIRA_BASE_URL/auth" -H "x-api-key: $KIRA_API_KEY" \
    -H 'Content-Type: application/json' \
    -d "{\"client_id\":\"$KIRA_CLIENT_ID\",\"password\":\"$KIRA_PASSWORD\"}" > "$work/token"
  token=$(sed 's/.*"access_token":"\([^"]*\)".*/\1/' "$work/token")
  last=$(curl -sS "$KIRA_BASE_URL/v1/payouts?page=1&limit=100" -H "x-api-key: $KIRA_API_KEY" \
    -H "Authorization: Bearer $token" | sed 's/.*"total_pages":\([0-9]*\).*/\1/')
  curl -sS "$KIRA_BASE_URL/v1/payouts?page=[1-$((last + 1))]&limit=100" -H "x-api-key: $KIRA_API_KEY" \
    -H "Authorization: Bearer $token" | sed 's/{"payout_id"/\n&/g' \
    | sed -n 's/.*"payout_id":"\([^"]*\)".*"status":"\([A-Za-z_]*\)".*/\1 \2/p' \
    | tr 'A-Z' 'a-z' | sort -u
}

in_cache() {
  kiradeck export payouts --csv --columns id,status 2> /dev/null | tail -n +2 | tr ',' ' ' \
    | tr 'A-Z' 'a-z' | tr -d '"\r' | sort
}

# Waits until a request stands at the barrier, or the program has ended.
until_held() {
  while runs; do
    if curl -sS "$control/barriers" | grep -q '"barrier":"here"'; then return 0; fi
  done
}

hold() { # the request for the page that comes $1 pages from now
  curl -sS -X POST "$control/faults" -d "{\"faults\": [{\"name\": \"kill\", \"method\": \"GET\",
    \"path\": \"v1/payouts\", \"skip\": $1, \"times\": 1, \"when\": \"before\",
    \"barrier\": \"here\"}]}" > /dev/null
}

let_go() {
  curl -sS -X POST "$control/barriers/here/open" > /dev/null
  curl -sS -X DELETE "$control/faults" > /dev/null
}

# Bytes in the files of the cache, the log that a commit is written to included.
size() { cat "$cache"/*/cache.sqlite* 2> /dev/null | wc -c; }

# A dead process that nobody has waited for has no words.
runs() { tr -d '\0' < "/proc/$program/cmdline" 2> /dev/null | grep -q .; }

kills=0
cuts=0
for round in 1 2 3 4 5 6 7 8 9 10; do
  random "$((pages / 8 + 1))"
  limit=unlimited
  case $((round % 4)) in
    # The system refuses to write on in the middle of a commit, as a full disk does.
    0) limit=$(($(size) / 512 + chosen * 16)) ;;
    # A request is held, so that the program waits for it or is busy with the page before.
    1 | 2) hold "$chosen" ;;
  esac
  grown=$(($(size) + chosen * 8192))
  (
    ulimit -f "$limit"
    exec kiradeck sync --rate max > /dev/null 2>> "$work/log"
  ) &
  program=$!
  case $((round % 4)) in
    1)
      until_held
      sleep 0.3
      ;;
    2) until_held ;;
    # A commit has begun to reach the disk.
    3) while runs && [ "$(size)" -le "$grown" ]; do :; done ;;
  esac
  if [ $((round % 4)) != 0 ]; then kill -9 "$program" 2> /dev/null || :; fi
  status=0
  wait "$program" 2> /dev/null || status=$?
  case $status in
    0) ;;
    1) cuts=$((cuts + 1)) ;;
    137 | 153) kills=$((kills + 1)) ;;
    *)
      echo "round $round ended with $status"
      cat "$work/log"
      exit 1
      ;;
  esac
  let_go
  if [ "$manner" = living ]; then
    curl -sS -X POST "$control/clock" -d "{\"advance\": $((round * 600))}" > /dev/null
  fi
done

at_kira > "$work/before"
kiradeck sync --rate max > "$work/report" 2>> "$work/log"
at_kira > "$work/after"
in_cache > "$work/kept"

cut -d' ' -f1 "$work/before" | uniq > "$work/ids-before"
cut -d' ' -f1 "$work/after" | uniq > "$work/ids-after"
cut -d' ' -f1 "$work/kept" > "$work/ids-kept"
echo "kills: $kills"
echo "commits cut off: $cuts"
echo "at Kira: $(wc -l < "$work/after")"
echo "kept: $(wc -l < "$work/kept")"
echo "doubled: $(uniq -d "$work/ids-kept" | wc -l)"
echo "missing: $(comm -23 "$work/ids-before" "$work/ids-kept" | wc -l)"
echo "strange: $(comm -13 "$work/ids-after" "$work/ids-kept" | wc -l)"
if [ "$manner" = still ]; then
  echo "different: $(comm -3 "$work/after" "$work/kept" | wc -l)"
fi
