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

# Identifier and status of every payout, by one connection.
at_kira() {
  # A token does not outlive the clock that is put forward.
  curl -sS "$KIRA_BASE_URL/auth" -H "x-api-key: $KIRA_API_KEY" \
    -H 'Content-Type: application/json' \
    -d "{\"client_id\":\"$KIRA_CLIENT_ID\",\"password\":\"$KIRA_PASSWORD\"}" > "$work/token"
  token=$(sed 's/.*"access_token":"\([^"]*\)".*/\1/' "$work/token")
  last=$(curl -sS "$KIRA_BASE_URL/v1/payouts?page=1&limit=100" -H "x-api-key: $KIRA_API_KEY" \
    -H "Authorization: Bearer $token" | sed 's/.*"total_pages":\([0-9]*\).*/\1/')
  curl -sS "$KIRA_BASE_URL/v1/payouts?page=[1-$last]&limit=100" -H "x-api-key: $KIRA_API_KEY" \
    -H "Authorization: Bearer $token" | sed 's/{"payout_id"/\n&/g' \
    | sed -n 's/.*"payout_id":"\([^"]*\)".*"status":"\([A-Za-z_]*\)".*/\1 \2/p' \
    | tr 'A-Z' 'a-z' | sort
}

in_cache() {
  kiradeck export payouts --csv --columns id,status 2> /dev/null | tail -n +2 | tr ',' ' ' \
    | tr 'A-Z' 'a-z' | tr -d '"\r' | sort
}

# Waits until a request stands at the barrier, or the program has ended; a dead one has no words.
until_held() {
  while tr -d '\0' < "/proc/$program/cmdline" 2> /dev/null | grep -q .; do
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

kills=0
for round in 1 2 3 4 5 6 7 8 9 10; do
  random "$((pages / 8 + 1))"
  case $((round % 3)) in
    0) # in a commit: the system ends it in the middle of a write that makes a file too long
      size=$(cat "$cache"/*/cache.sqlite* 2> /dev/null | wc -c)
      random 4000
      (
        ulimit -f $((size / 512 + chosen))
        exec kiradeck sync --rate max > /dev/null 2>> "$work/log"
      ) &
      program=$!
      ;;
    1 | 2) # while it waits for a page, or reads and keeps the one before it
      hold "$chosen"
      kiradeck sync --rate max > /dev/null 2>> "$work/log" &
      program=$!
      until_held
      if [ $((round % 3)) = 1 ]; then sleep 0.3; fi
      kill -9 "$program" 2> /dev/null || :
      ;;
  esac
  status=0
  wait "$program" 2> /dev/null || status=$?
  case $status in
    0) ;;
    137 | 153) kills=$((kills + 1)) ;;
    *)
      echo "round $round ended with $status"
      cat "$work/log"
      exit 1
      ;;
  esac
  let_go
  if [ "$manner" = living ]; then
    curl -sS -X POST "$control/clock" -d '{"advance": 7200}' > /dev/null
  fi
done

at_kira > "$work/before"
kiradeck sync --rate max > "$work/report" 2>> "$work/log"
at_kira > "$work/after"
in_cache > "$work/kept"

cut -d' ' -f1 "$work/before" > "$work/ids-before"
cut -d' ' -f1 "$work/after" > "$work/ids-after"
cut -d' ' -f1 "$work/kept" > "$work/ids-kept"
echo "kills: $kills"
echo "at Kira: $(wc -l < "$work/after")"
echo "kept: $(wc -l < "$work/kept")"
echo "doubled: $(uniq -d "$work/ids-kept" | wc -l)"
echo "missing: $(comm -23 "$work/ids-before" "$work/ids-kept" | wc -l)"
echo "strange: $(comm -13 "$work/ids-after" "$work/ids-kept" | wc -l)"
if [ "$manner" = still ]; then
  echo "different: $(comm -3 "$work/after" "$work/kept" | wc -l)"
fi
