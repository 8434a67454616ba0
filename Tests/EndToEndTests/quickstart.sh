#!/bin/sh
# Kira's quickstart, its seven commands as they are printed there, and after them each row of its
# table of common errors; against a sandbox, with the real curl.
#
# Wants KIRA_BASE_URL, KIRA_API_KEY, KIRA_CLIENT_ID and KIRA_PASSWORD. Prints one line for each
# check and ends with 1 if any failed.
set -eu

failed=0

# The commands below stay as they are printed; this adds the status as a last line.
curl() { command curl --silent --show-error --write-out '\n%{http_code}' "$@"; }
uuidgen() { cat /proc/sys/kernel/random/uuid; }

# check NAME STATUS ANSWER FRAGMENT...: the answer has the status and holds every fragment.
check() {
  name=$1 wanted=$2 answer=$3
  shift 3
  status=$(printf '%s' "$answer" | tail -n 1)
  verdict=ok
  [ "$status" = "$wanted" ] || verdict="not ok (status $status)"
  for fragment in "$@"; do
    case $answer in *"$fragment"*) ;; *) verdict="not ok (no $fragment)" ;; esac
  done
  case $verdict in ok) ;; *) failed=1 verdict="$verdict in: $answer" ;; esac
  printf '%s: %s\n' "$name" "$verdict"
}

# field NAME ANSWER: the first text of that name.
field() { printf '%s' "$2" | tr ',{}' '\n\n\n' | sed -n "s/^\"$1\":\"\(.*\)\"\$/\1/p" | head -n 1; }

# The contact at Kira, who provides what the quickstart asks one to provide.
contact() { command curl --silent --show-error "${KIRA_BASE_URL%/sandbox}/_sandbox/$1"; }
cast=$(contact cast)

# 1 of 7
answer=$(curl $KIRA_BASE_URL/auth \
  -H "x-api-key: $KIRA_API_KEY" \
  -H "Content-Type: application/json" \
  -d '{ "client_id": "'"$KIRA_CLIENT_ID"'", "password": "'"$KIRA_PASSWORD"'" }')
check 'authenticate' 200 "$answer" '"message":' '"data":{' '"expires_in":3600' \
  '"token_type":"Bearer"'
ACCESS_TOKEN=$(field access_token "$answer")

# 2 of 7
answer=$(curl $KIRA_BASE_URL/v1/versioning/upgrade \
  -H "Authorization: Bearer $ACCESS_TOKEN" \
  -H "x-api-key: $KIRA_API_KEY" \
  -H "Content-Type: application/json" \
  -d '{ "target_version": "2026-04-14" }')
check 'pin the version' 200 "$answer" '"current_version":"2026-04-14"'

# 3 of 7
answer=$(curl $KIRA_BASE_URL/v1/users \
  -H "Authorization: Bearer $ACCESS_TOKEN" \
  -H "x-api-key: $KIRA_API_KEY" \
  -H "Content-Type: application/json" \
  -H "Idempotency-Key: $(uuidgen)" \
  -d '{ "type": "individual", "source_of_funds": "salary",
    "verification_mode": "automatic",
    "first_name": "Maria", "last_name": "Gonzalez", "birth_date": "1990-05-15",
    "email": "maria@example.com", "phone": "+525512345678", "nationality": "MEX",
    "address_street": "Av. Reforma 123", "address_city": "Ciudad de Mexico",
    "address_state": "CDMX", "address_zip_code": "06600", "address_country": "MEX",
    "document_type": "passport", "document_number": "G12345678", "document_country": "MEX",
    "immigration_status": "Non-Resident of U.S.",
    "employment_status": "employed", "current_employer": "Self",
    "identifying_information": [
      {"type":"passport","issuing_country":"MEX","number":"G12345678","expiration":"2030-05-15"}
    ],
    "additional_info": {"has_us_bank_account":"no","has_denied_bank_account":"no"},
    "account_purpose": "receive_payments" }')
check 'create a user' 201 "$answer" '"status":"CREATED"' '"verification_triggered":true' \
  '"residential_address":{"street_line_1":"Av. Reforma 123"'

# 4 of 7, for a verified user that the contact has provided
answer=$(curl $KIRA_BASE_URL/v1/virtual-accounts \
  -H "Authorization: Bearer $ACCESS_TOKEN" \
  -H "x-api-key: $KIRA_API_KEY" \
  -H "Content-Type: application/json" \
  -H "Idempotency-Key: $(uuidgen)" \
  -d '{ "user_id": "'"$(field verified_user_without_act_account "$cast")"'",
    "type": "US_BANK", "provider": "act", "mode": "fiat" }')
check 'create a virtual account' 201 "$answer" '"status":"approved"' \
  '"account_number":"PENDING-ACT-ACCOUNT"'

# 5 of 7, on the contact's active account
VA_ID=$(field fiat_account "$cast")
answer=$(curl $KIRA_BASE_URL/v1/virtual-accounts/$VA_ID/simulate-deposit \
  -H "Authorization: Bearer $ACCESS_TOKEN" \
  -H "x-api-key: $KIRA_API_KEY" \
  -H "Content-Type: application/json" \
  -d '{ "amount": "100.00", "payment_type": "wire" }')
check 'simulate a deposit' 201 "$answer" '"deposit_id":"' '"status":"completed"' \
  '"settlement_triggered":false'

# 6 of 7
RECIPIENT_ID=$(field recipient_wire "$cast")
answer=$(curl $KIRA_BASE_URL/v1/virtual-accounts/$VA_ID/payout/preview \
  -H "Authorization: Bearer $ACCESS_TOKEN" \
  -H "x-api-key: $KIRA_API_KEY" \
  -H "Content-Type: application/json" \
  -d '{ "recipient_id": "'"$RECIPIENT_ID"'", "amount": "50.00" }')
check 'preview a payout' 200 "$answer" '"fees":{' '"total_fees":'

# 7 of 7
answer=$(curl $KIRA_BASE_URL/v1/virtual-accounts/$VA_ID/payout \
  -H "Authorization: Bearer $ACCESS_TOKEN" \
  -H "x-api-key: $KIRA_API_KEY" \
  -H "Content-Type: application/json" \
  -H "Idempotency-Key: $(uuidgen)" \
  -d '{ "recipient_id": "'"$RECIPIENT_ID"'", "amount": "50.00" }')
check 'create the payout' 201 "$answer" '"status":"created"'

payout=$(field id "$answer")
kira() {
  method=$1 path=$2
  shift 2
  curl -X "$method" "$KIRA_BASE_URL/$path" -H "x-api-key: $KIRA_API_KEY" \
    -H "Authorization: Bearer $ACCESS_TOKEN" -H 'Content-Type: application/json' "$@"
}
answer=$(kira GET "v1/payouts/$payout")
check 'read it back in capitals' 200 "$answer" '"status":"CREATED"'
answer=$(kira GET "v1/virtual-accounts/$VA_ID/deposits")
case $answer in *simulated*) failed=1 && echo 'the simulated deposit is listed' ;; esac

# The table of common errors, from the top.
answer=$(kira POST v1/versioning/upgrade -d '{"version":"2026-04-14"}')
check '400 target_version' 400 "$answer" 'target_version is Required'

answer=$(kira POST v1/virtual-accounts -H "Idempotency-Key: $(uuidgen)" -d '{
  "user_id": "'"$(field verified_user_without_act_account "$cast")"'",
  "type": "US_BANK", "provider": "portage", "mode": "fiat" }')
check '400 provider' 400 "$answer" "Expected 'act' | 'zenus'"

answer=$(kira POST v1/users -d '{ "type": "individual" }')
check '400 no key' 400 "$answer" '"path":"idempotency-key"' '"message":"Required"'

answer=$(kira POST v1/virtual-accounts -H "Idempotency-Key: $(uuidgen)" -d '{
  "user_id": "'"$(field user_lacking_act_fields "$cast")"'",
  "type": "US_BANK", "provider": "act", "mode": "fiat" }')
check '400 missing fields' 400 "$answer" 'User is missing required fields for product'

answer=$(kira POST "v1/virtual-accounts/$(field international_account "$cast")/payout/preview" \
  -d '{ "recipient_id": "'"$(field recipient_swift "$cast")"'", "amount": "2.00" }')
check '400 fees' 400 "$answer" 'Total fees exceed or equal the payout amount'

answer=$(kira POST "v1/virtual-accounts/$VA_ID/payout" -H "Idempotency-Key: $(uuidgen)" \
  -d '{ "recipient_id": "'"$RECIPIENT_ID"'", "amount": "99999999.00" }')
check '400 balance' 400 "$answer" 'Insufficient balance'

answer=$(kira POST "v1/virtual-accounts/$(field stuck_account "$cast")/payout/preview" \
  -d '{ "recipient_id": "'"$RECIPIENT_ID"'", "amount": "50.00" }')
check '400 not active' 400 "$answer" 'Virtual account is not active'

answer=$(curl "$KIRA_BASE_URL/v1/users" -H "x-api-key: $KIRA_API_KEY" \
  -H 'Authorization: Bearer over.and.done')
check '401 token' 401 "$answer" '"message":"Unauthorized"'
answer=$(curl "$KIRA_BASE_URL/v1/users" -H 'x-api-key: of-nobody' \
  -H "Authorization: Bearer $ACCESS_TOKEN")
check '401 key' 401 "$answer" '"message":"Unauthorized"'

answer=$(kira POST v1/webhooks/register -d '{ "client_uuid": "'"$KIRA_CLIENT_ID"'" }')
check '404 wrong path' 404 "$answer"

answer=$(kira POST v1/virtual-accounts -H "Idempotency-Key: $(uuidgen)" -d '{
  "user_id": "'"$(field verified_user "$cast")"'",
  "type": "US_BANK", "provider": "act", "mode": "fiat" }')
check '409 second account' 409 "$answer" 'already has an ACT virtual account'

answer=$(kira GET 'v1/users?limit=101')
check '500 long list of users' 500 "$answer" 'Internal server error'
answer=$(kira GET 'v1/virtual-accounts?limit=101')
check '500 long list of accounts' 500 "$answer" 'Internal server error'

exit $failed
