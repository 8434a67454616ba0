#pragma once

// Like libcurl, libcrypto is opened when it is first needed and never linked: a dashboard that
// receives no webhooks does not pay for it. Its headers are used for the types alone.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define CCRYPTO_DIGEST_SIZE 32

// dlopen and dlsym, once; NULL when open, or why it cannot be opened.
const char *_Nullable ccrypto_open(void);

// EVP_Digest with EVP_sha256
bool ccrypto_sha256(const void *_Nonnull message, size_t, uint8_t *_Nonnull digest);
// HMAC with EVP_sha256
bool ccrypto_hmac_sha256(
    const void *_Nonnull key, size_t, const uint8_t *_Nonnull message, size_t,
    uint8_t *_Nonnull code);
// CRYPTO_memcmp
bool ccrypto_are_same(const void *_Nonnull, const void *_Nonnull, size_t);
