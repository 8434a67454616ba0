#include "CCrypto.h"

#include <dlfcn.h>
#include <limits.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

// Every function that is used, once: the table of pointers and its filling are made from this list.
#define EACH_FUNCTION(use) \
  use(EVP_sha256)          \
  use(EVP_Digest)          \
  use(HMAC)                \
  use(CRYPTO_memcmp)

// The types are those of the headers: a signature that differs does not compile.
#define POINTER(name) __typeof__(&name) name##_;
static struct { EACH_FUNCTION(POINTER) } library;

#define FIND(name)                                          \
  library.name##_ = (__typeof__(&name))dlsym(opened, #name); \
  if (library.name##_ == NULL) return "libcrypto lacks " #name;

const char *ccrypto_open(void) {
  static bool is_open;
  if (is_open) return NULL;

  void *opened = dlopen("libcrypto.so.3", RTLD_NOW | RTLD_LOCAL);
  if (opened == NULL) return dlerror();
  EACH_FUNCTION(FIND)
  is_open = true;
  return NULL;
}

bool ccrypto_sha256(const void *message, size_t size, uint8_t *digest) {
  return library.EVP_Digest_(message, size, digest, NULL, library.EVP_sha256_(), NULL) == 1;
}

bool ccrypto_hmac_sha256(
    const void *key, size_t key_size, const uint8_t *message, size_t size, uint8_t *code) {
  if (key_size > INT_MAX) return false;
  const EVP_MD *sha256 = library.EVP_sha256_();
  return library.HMAC_(sha256, key, (int)key_size, message, size, code, NULL) != NULL;
}

bool ccrypto_are_same(const void *left, const void *right, size_t size) {
  return library.CRYPTO_memcmp_(left, right, size) == 0;
}
